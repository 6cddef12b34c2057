import type { Arrangement } from '../arrangement.ts';

/** Days off and days worked instead in 2019, by the notices of the State Council's general office. */
export const arrangement2019: Arrangement = {
  year: 2019,
  notices: [
    { number: '国办发明电〔2018〕15号', on: '2018-12-06', title: '国务院办公厅关于2019年部分节假日安排的通知', certainty: 'unverified' },
    { number: '国办发明电〔2019〕3号', on: '2019-03-22', title: '国务院办公厅关于调整2019年劳动节假期安排的通知', certainty: 'unverified' },
  ],
  days: [
    { name: '元旦', from: '2018-12-29', to: '2018-12-29', isOff: false },
    { name: '元旦', from: '2018-12-30', to: '2019-01-01', isOff: true },
    { name: '春节', from: '2019-02-02', to: '2019-02-03', isOff: false },
    { name: '春节', from: '2019-02-04', to: '2019-02-10', isOff: true },
    { name: '清明节', from: '2019-04-05', to: '2019-04-05', isOff: true },
    { name: '劳动节', from: '2019-04-28', to: '2019-04-28', isOff: false },
    { name: '劳动节', from: '2019-05-01', to: '2019-05-04', isOff: true },
    { name: '劳动节', from: '2019-05-05', to: '2019-05-05', isOff: false },
    { name: '端午节', from: '2019-06-07', to: '2019-06-07', isOff: true },
    { name: '中秋节', from: '2019-09-13', to: '2019-09-13', isOff: true },
    { name: '国庆节', from: '2019-09-29', to: '2019-09-29', isOff: false },
    { name: '国庆节', from: '2019-10-01', to: '2019-10-07', isOff: true },
    { name: '国庆节', from: '2019-10-12', to: '2019-10-12', isOff: false },
  ],
};
