import type { Arrangement } from '../arrangement.ts';

/** Days off and days worked instead in 2024, by the notices of the State Council's general office. */
export const arrangement2024: Arrangement = {
  year: 2024,
  notices: [
    { number: '国办发明电〔2023〕7号', on: '2023-10-25', title: '国务院办公厅关于2024年部分节假日安排的通知', certainty: 'unverified' },
  ],
  days: [
    { name: '元旦', from: '2024-01-01', to: '2024-01-01', isOff: true },
    { name: '春节', from: '2024-02-04', to: '2024-02-04', isOff: false },
    { name: '春节', from: '2024-02-10', to: '2024-02-17', isOff: true },
    { name: '春节', from: '2024-02-18', to: '2024-02-18', isOff: false },
    { name: '清明节', from: '2024-04-04', to: '2024-04-06', isOff: true },
    { name: '清明节', from: '2024-04-07', to: '2024-04-07', isOff: false },
    { name: '劳动节', from: '2024-04-28', to: '2024-04-28', isOff: false },
    { name: '劳动节', from: '2024-05-01', to: '2024-05-05', isOff: true },
    { name: '劳动节', from: '2024-05-11', to: '2024-05-11', isOff: false },
    { name: '端午节', from: '2024-06-10', to: '2024-06-10', isOff: true },
    { name: '中秋节', from: '2024-09-14', to: '2024-09-14', isOff: false },
    { name: '中秋节', from: '2024-09-15', to: '2024-09-17', isOff: true },
    { name: '国庆节', from: '2024-09-29', to: '2024-09-29', isOff: false },
    { name: '国庆节', from: '2024-10-01', to: '2024-10-07', isOff: true },
    { name: '国庆节', from: '2024-10-12', to: '2024-10-12', isOff: false },
  ],
};
