import type { Arrangement } from '../arrangement.ts';

/** Days off and days worked instead in 2022, by the notices of the State Council's general office. */
export const arrangement2022: Arrangement = {
  year: 2022,
  notices: [
    { number: '国办发明电〔2021〕11号', on: '2021-10-25', title: '国务院办公厅关于2022年部分节假日安排的通知', certainty: 'unverified' },
  ],
  days: [
    { name: '元旦', from: '2022-01-01', to: '2022-01-03', isOff: true },
    { name: '春节', from: '2022-01-29', to: '2022-01-30', isOff: false },
    { name: '春节', from: '2022-01-31', to: '2022-02-06', isOff: true },
    { name: '清明节', from: '2022-04-02', to: '2022-04-02', isOff: false },
    { name: '清明节', from: '2022-04-03', to: '2022-04-05', isOff: true },
    { name: '劳动节', from: '2022-04-24', to: '2022-04-24', isOff: false },
    { name: '劳动节', from: '2022-04-30', to: '2022-05-04', isOff: true },
    { name: '劳动节', from: '2022-05-07', to: '2022-05-07', isOff: false },
    { name: '端午节', from: '2022-06-03', to: '2022-06-05', isOff: true },
    { name: '中秋节', from: '2022-09-10', to: '2022-09-12', isOff: true },
    { name: '国庆节', from: '2022-10-01', to: '2022-10-07', isOff: true },
    { name: '国庆节', from: '2022-10-08', to: '2022-10-09', isOff: false },
  ],
};
