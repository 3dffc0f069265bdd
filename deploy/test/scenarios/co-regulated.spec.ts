import { describeMarket } from './describe-market.js';

describeMarket('co-regulated');
