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

/** What must hold for the glossary to be compiled to something true; a build stops when it does not. */
export const STRUCTURE: readonly Check[] = [checkIds, checkNames, checkCollisions, checkEvidence, checkParts];

/** Everything else that a good glossary keeps. Some of it changes with the date or while entries are being written, so builds do not ask. */
export const QUALITY: readonly Check[] = [
  checkSenses,
  checkTargets,
  checkDoubled,
  checkEntryParts,
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
