import { describeMarket } from './describe-market.js';

describeMarket('pe-regulated');
