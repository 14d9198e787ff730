/**
 * Words that no entry explains but that show a text to be about health, by how much they tell: 3 stands almost only in such texts,
 * 2 mostly, 1 more often than elsewhere. Our own list; plurals are found by rule.
 */
export const HEALTH_WORDS: readonly [weight: 1 | 2 | 3, words: string][] = [
  [
    3,
    `prognosis|outpatient|inpatient|psychiatrist|midwife|physiotherapist|immunologist|hepatologist|nephrologist|prescription medicine|side effect|clinical trial|placebo|randomized|comorbidity|symptomatic|asymptomatic|
     health care provider|healthcare provider|health care professional|healthcare professional|primary care|pathology|pathologist|oncologist|
     cardiologist|neurologist|dermatologist|gynecologist|obstetrician|pediatrician|urologist|radiologist|rheumatologist|endocrinologist|
     gastroenterologist|ophthalmologist|psychiatrist|orthopedic|antibiotic|chemotherapy|physical exam|medical history|family history|
     risk factor|blood test|white blood cell|red blood cell|immune system|nervous system|diagnosed with|misdiagnosed|incurable|
     life-threatening|metabolic|congenital|malformation|autosomal|inherited disorder|genetic disorder|pathogen|contagious|
     prophylaxis|intravenous|intravenously|intramuscular|subcutaneous|milligram|mcg|mg|dosage|over-the-counter|lymph|mucous|membrane`,
  ],
  [
    2,
    `patient|symptom|diagnosis|diagnose|diagnosed|diagnostic|disease|disorder|syndrome|illness|infection|infected|infectious|clinic|clinical|
     clinician|physician|surgeon|surgery|surgical|therapy|therapist|medication|medicine|dose|nurse|hospital|hospitalized|doctor|treatment|
     complication|swelling|swollen|inflamed|bleeding|vaccine|vaccination|tumor|abnormal|abnormality|chronic|severe pain|recurrence|
     health problem|birth defect|newborn|fetus|pregnancy|pregnant|womb|tissue damage|ulcer|itching|itchy|vomiting|nausea|diarrhea|fever|sore|
     sick|sickness|ache|aching|numb|painful|kidney|liver|lung|intestine|bowel|stomach|brain|nerve|artery|vein|bone|muscle|tendon|skin|
     gland|hormone|insulin|bacteria|virus|bacterial|viral|immune|allergy|gene|mutation|mg|prescribed|prescription|medical|medically|
     trouble breathing|older adult|severity|pee|poop|meds|pharmacy|pharmacist|paramedic|ambulance|psychologist|ailment|
     unwell|epidemic|overdose|detox|bandage|syringe|infect|checkup|caregiver|nursing home|drugstore|painkiller|mental health|health risk|weight loss|weight gain|blood pressure|blood sugar|blood vessel|bloodstream|urine|saliva|mucus|dental|dentist`,
  ],
  [
    1,
    `health|healthy|body|blood|pain|care|risk|treat|treated|treating|cause|affect|affected|damage|severe|mild|acute|eye|ear|nose|throat|skin|
     mouth|teeth|tooth|neck|arm|leg|foot|hip|knee|ankle|wrist|elbow|shoulder|chest pain|breast|belly|abdomen|throat|tongue|gum|lip|
     exercise|diet|sleep|weight|smoking|alcohol|tired|weak|weakness|cell|tissue|organ|drug|pill|tablet|injection|cream|ointment|injury|
     injured|heal|healing|recover|recovery|baby|infant|elderly|adult|women|men|men's health|birth|death|breathing|breathe|breath|heart|
     test|screening|scan|exam|checkup|specialist|rare|condition|problem|function|born|inherited|genetic|prevent|prevention|relieve|worse|
     worsen|protein|vitamin|iron|calcium|fluid|nutrition|cholesterol|oxygen|anxiety|depressed|emotional|mental|suffer|cure|remedy|sign|vision|hearing|sexual|sex|childhood|feeling|sudden|
     enlarged|exposure|exposed|harmful|nutrient|lifestyle|serious|cognitive|spread|participant|outcome|study|lasting|flow|buildup|ill|addict|nicotine|smoker|tobacco|bled|bruise|
     vial|autopsy|donor|discomfort|dizzy|unconscious|appetite`,
  ],
];

/** The health words with their weights, one at a time. */
export function healthWords(): [word: string, weight: number][] {
  return HEALTH_WORDS.flatMap(([weight, words]) => words.split('|').map((word): [string, number] => [word.trim(), weight]));
}
