import type { Arrangement } from '../arrangement.ts';

/** Days off and days worked instead in 2026, by the notices of the State Council's general office. */
export const arrangement2026: Arrangement = {
  year: 2026,
  notices: [
    { number: '国办发明电〔2025〕7号', on: '2025-11-04', title: '国务院办公厅关于2026年部分节假日安排的通知', certainty: 'unverified' },
  ],
  days: [
    { name: '元旦', from: '2026-01-01', to: '2026-01-03', isOff: true },
    { name: '元旦', from: '2026-01-04', to: '2026-01-04', isOff: false },
    { name: '春节', from: '2026-02-14', to: '2026-02-14', isOff: false },
    { name: '春节', from: '2026-02-15', to: '2026-02-23', isOff: true },
    { name: '春节', from: '2026-02-28', to: '2026-02-28', isOff: false },
    { name: '清明节', from: '2026-04-04', to: '2026-04-06', isOff: true },
    { name: '劳动节', from: '2026-05-01', to: '2026-05-05', isOff: true },
    { name: '劳动节', from: '2026-05-09', to: '2026-05-09', isOff: false },
    { name: '端午节', from: '2026-06-19', to: '2026-06-21', isOff: true },
    { name: '国庆节', from: '2026-09-20', to: '2026-09-20', isOff: false },
    { name: '中秋节', from: '2026-09-25', to: '2026-09-27', isOff: true },
    { name: '国庆节', from: '2026-10-01', to: '2026-10-07', isOff: true },
    { name: '国庆节', from: '2026-10-10', to: '2026-10-10', isOff: false },
  ],
};
