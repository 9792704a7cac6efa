import { compareByDay } from 'caravan-sim';
import type { CompareArguments } from './forecast';

addEventListener('message', ({ data }: MessageEvent<CompareArguments>) => {
  postMessage(compareByDay(...data));
});
