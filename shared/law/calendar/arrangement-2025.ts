import type { Arrangement } from '../arrangement.ts';

/** Days off and days worked instead in 2025, by the notices of the State Council's general office. */
export const arrangement2025: Arrangement = {
  year: 2025,
  notices: [
    { number: '国办发明电〔2024〕12号', on: '2024-11-12', title: '国务院办公厅关于2025年部分节假日安排的通知', certainty: 'read' },
  ],
  days: [
    { name: '元旦', from: '2025-01-01', to: '2025-01-01', isOff: true },
    { name: '春节', from: '2025-01-26', to: '2025-01-26', isOff: false },
    { name: '春节', from: '2025-01-28', to: '2025-02-04', isOff: true },
    { name: '春节', from: '2025-02-08', to: '2025-02-08', isOff: false },
    { name: '清明节', from: '2025-04-04', to: '2025-04-06', isOff: true },
    { name: '劳动节', from: '2025-04-27', to: '2025-04-27', isOff: false },
    { name: '劳动节', from: '2025-05-01', to: '2025-05-05', isOff: true },
    { name: '端午节', from: '2025-05-31', to: '2025-06-02', isOff: true },
    { name: '国庆节、中秋节', from: '2025-09-28', to: '2025-09-28', isOff: false },
    { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08', isOff: true },
    { name: '国庆节、中秋节', from: '2025-10-11', to: '2025-10-11', isOff: false },
  ],
};
