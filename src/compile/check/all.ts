import { checkCertainty } from './certainty';
import type { Check } from './check';
import { checkCodes } from './codes';
import { checkAbbreviations, checkCollisions, checkEverydayForms, checkGenerated } from './forms';
import { checkGrade, checkGradeShares } from './grade';
import { checkIds, checkNames } from './ids';
import { checkLengths } from './lengths';
import { checkLock } from './lock';
import { checkEntryParts, checkParts } from './parts';
import { checkRelationCount, checkRelationKinds } from './relation-kinds';
import { checkCycles, checkDoubled, checkEvidence, checkTargets } from './relations';
import { checkReviews } from './reviews';
import { checkSay } from './say';
import { checkFormCues, checkSenses } from './senses';
import { checkPublishers, checkTwoSources, checkUrlChecked } from './sources';
import { checkTwins } from './twins';
import { checkSpelling, checkWording } from './wording';

/** What must hold for the glossary to be compiled at all; a build stops when it does not. */
export const STRUCTURE: readonly Check[] = [
  checkIds,
  checkNames,
  checkCollisions,
  checkSenses,
  checkTargets,
  checkDoubled,
  checkEvidence,
  checkEntryParts,
  checkParts,
];

/** Everything else that a good glossary keeps: text, sources, reviews. Some of it changes with the date, so builds do not ask. */
export const QUALITY: readonly Check[] = [
  checkEverydayForms,
  checkGenerated,
  checkAbbreviations,
  checkFormCues,
  checkRelationKinds,
  checkRelationCount,
  checkCycles,
  checkTwoSources,
  checkPublishers,
  checkUrlChecked,
  checkLengths,
  checkGrade,
  checkGradeShares,
  checkWording,
  checkSpelling,
  checkCertainty,
  checkTwins,
  checkSay,
  checkReviews,
  checkCodes,
  checkLock,
];
