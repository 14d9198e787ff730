import forms from 'virtual:healthgloss/forms';
import { createEngine } from '@/matching/engine';
import { floorOne, floorThree, floorTwo } from './floors';
import { fullScan } from './scan';

/** What the benchmark calls in the page, in a world of its own as the extension has. */
const bench = { floorOne, floorTwo, floorThree, fullScan, createEngine, forms };

Object.assign(globalThis, { healthglossBench: bench });

export type Bench = typeof bench;
