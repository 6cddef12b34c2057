import type { Arrangement } from '../arrangement.ts';

/** Days off and days worked instead in 2023, by the notices of the State Council's general office. */
export const arrangement2023: Arrangement = {
  year: 2023,
  notices: [
    { number: '国办发明电〔2022〕16号', on: '2022-12-08', title: '国务院办公厅关于2023年部分节假日安排的通知', certainty: 'unverified' },
  ],
  days: [
    { name: '元旦', from: '2022-12-31', to: '2023-01-02', isOff: true },
    { name: '春节', from: '2023-01-21', to: '2023-01-27', isOff: true },
    { name: '春节', from: '2023-01-28', to: '2023-01-29', isOff: false },
    { name: '清明节', from: '2023-04-05', to: '2023-04-05', isOff: true },
    { name: '劳动节', from: '2023-04-23', to: '2023-04-23', isOff: false },
    { name: '劳动节', from: '2023-04-29', to: '2023-05-03', isOff: true },
    { name: '劳动节', from: '2023-05-06', to: '2023-05-06', isOff: false },
    { name: '端午节', from: '2023-06-22', to: '2023-06-24', isOff: true },
    { name: '端午节', from: '2023-06-25', to: '2023-06-25', isOff: false },
    { name: '中秋节、国庆节', from: '2023-09-29', to: '2023-10-06', isOff: true },
    { name: '中秋节、国庆节', from: '2023-10-07', to: '2023-10-08', isOff: false },
  ],
};
