import type { Arrangement } from '../arrangement.ts';

/** Days off and days worked instead in 2021, by the notices of the State Council's general office. */
export const arrangement2021: Arrangement = {
  year: 2021,
  notices: [
    { number: '国办发明电〔2020〕27号', on: '2020-11-25', title: '国务院办公厅关于2021年部分节假日安排的通知', certainty: 'unverified' },
  ],
  days: [
    { name: '元旦', from: '2021-01-01', to: '2021-01-03', isOff: true },
    { name: '春节', from: '2021-02-07', to: '2021-02-07', isOff: false },
    { name: '春节', from: '2021-02-11', to: '2021-02-17', isOff: true },
    { name: '春节', from: '2021-02-20', to: '2021-02-20', isOff: false },
    { name: '清明节', from: '2021-04-03', to: '2021-04-05', isOff: true },
    { name: '劳动节', from: '2021-04-25', to: '2021-04-25', isOff: false },
    { name: '劳动节', from: '2021-05-01', to: '2021-05-05', isOff: true },
    { name: '劳动节', from: '2021-05-08', to: '2021-05-08', isOff: false },
    { name: '端午节', from: '2021-06-12', to: '2021-06-14', isOff: true },
    { name: '中秋节', from: '2021-09-18', to: '2021-09-18', isOff: false },
    { name: '中秋节', from: '2021-09-19', to: '2021-09-21', isOff: true },
    { name: '国庆节', from: '2021-09-26', to: '2021-09-26', isOff: false },
    { name: '国庆节', from: '2021-10-01', to: '2021-10-07', isOff: true },
    { name: '国庆节', from: '2021-10-09', to: '2021-10-09', isOff: false },
  ],
};
