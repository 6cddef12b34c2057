import type { Arrangement } from '../arrangement.ts';

/** Days off and days worked instead in 2020, by the notices of the State Council's general office. */
export const arrangement2020: Arrangement = {
  year: 2020,
  notices: [
    { number: '国办发明电〔2019〕16号', on: '2019-11-21', title: '国务院办公厅关于2020年部分节假日安排的通知', certainty: 'unverified' },
    { number: '国办发明电〔2020〕1号', on: '2020-01-26', title: '国务院办公厅关于延长2020年春节假期的通知', certainty: 'unverified' },
  ],
  days: [
    { name: '元旦', from: '2020-01-01', to: '2020-01-01', isOff: true },
    { name: '春节', from: '2020-01-19', to: '2020-01-19', isOff: false },
    { name: '春节', from: '2020-01-24', to: '2020-02-02', isOff: true },
    { name: '春节', from: '2020-02-03', to: '2020-02-03', isOff: false },
    { name: '清明节', from: '2020-04-04', to: '2020-04-06', isOff: true },
    { name: '劳动节', from: '2020-04-26', to: '2020-04-26', isOff: false },
    { name: '劳动节', from: '2020-05-01', to: '2020-05-05', isOff: true },
    { name: '劳动节', from: '2020-05-09', to: '2020-05-09', isOff: false },
    { name: '端午节', from: '2020-06-25', to: '2020-06-27', isOff: true },
    { name: '端午节', from: '2020-06-28', to: '2020-06-28', isOff: false },
    { name: '国庆节、中秋节', from: '2020-09-27', to: '2020-09-27', isOff: false },
    { name: '国庆节、中秋节', from: '2020-10-01', to: '2020-10-08', isOff: true },
    { name: '国庆节、中秋节', from: '2020-10-10', to: '2020-10-10', isOff: false },
  ],
};
