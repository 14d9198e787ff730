import { Fragment, type JSX } from 'preact';
import type { Entry, Relation } from '@/glossary/entry';
import { relationKey } from '@/glossary/relations';
import { Kept } from './kept';
import { betweenNames, SLOT, sentenceCase, type Texts } from './texts';

/** Names in one sentence before *and 4 more*: as many as fit three lines of a card. */
const NAMES_AT_FIRST = 6;

/** Relations that one sentence can say together: of one type, read one way, equally sure. That two differ takes a sentence each. */
export function groupRelations(relations: readonly Relation[]): Relation[][] {
  const groups = Map.groupBy(relations, ({ type, inverse, evidence, to }) =>
    [type, inverse, evidence, type === 'confused-with' && to].join(' '),
  );
  return [...groups.values()];
}

export interface RelationListProps {
  entry: Pick<Entry, 'name'>;
  relations: readonly Relation[];
  t: Texts;
  /** Called with the id of the entry whose name was pressed; without it names are plain text. */
  onFollow?: ((id: string) => void) | undefined;
}

/** What an entry has to do with others, each kind of link one sentence. */
export function RelationList({ entry, relations, t, onFollow }: RelationListProps): JSX.Element {
  return (
    <ul>
      {groupRelations(relations).map((group) => (
        <li key={group[0]?.to}>
          <Sentence name={entry.name} group={group} t={t} onFollow={onFollow} />
        </li>
      ))}
    </ul>
  );
}

interface SentenceProps extends Pick<RelationListProps, 't' | 'onFollow'> {
  name: string;
  group: readonly Relation[];
}

/** One sentence from the entry to the others it names, with a word on how sure that is. */
export function Sentence({ name, group, t, onFollow }: SentenceProps): JSX.Element | null {
  const [first] = group;
  if (!first) return null;
  const [before = '', after = ''] = t(relationKey(first.type, first.inverse), [name, SLOT]).split(SLOT);
  const long = group.length > NAMES_AT_FIRST + 1;
  return (
    <>
      {sentenceCase(before)}
      {long ? <LongNames of={group} t={t} onFollow={onFollow} /> : <Names of={group} open={false} t={t} onFollow={onFollow} />}
      {after}
      <Doubt of={first.evidence} t={t} />
    </>
  );
}

/** The first names, and the others when the reader asks for them. */
function LongNames({ of: group, t, onFollow }: Omit<NamesProps, 'open'>): JSX.Element {
  return (
    <Kept start={false}>
      {(all, keep) => (
        <>
          <Names of={all ? group : group.slice(0, NAMES_AT_FIRST)} open={!all} t={t} onFollow={onFollow} />{' '}
          <button type="button" class="link-button" aria-expanded={all} onClick={() => keep(!all)}>
            {all ? t('card.fewerNames') : t('card.moreNames', [String(group.length - NAMES_AT_FIRST)])}
          </button>
        </>
      )}
    </Kept>
  );
}

interface NamesProps extends Pick<RelationListProps, 't' | 'onFollow'> {
  of: readonly Relation[];
  /** True when more words follow, so that the last name is not the last. */
  open: boolean;
}

function Names({ of: relations, open, t, onFollow }: NamesProps): JSX.Element {
  const words = betweenNames(relations.length, open, t);
  return (
    <>
      {relations.map((relation, place) => {
        const [, comma = '', between = ''] = /^(,?)(.*)$/.exec(words[place] ?? '') ?? [];
        return (
          <Fragment key={relation.to}>
            <span class="unbroken">
              <Name of={relation} onFollow={onFollow} />
              {comma}
            </span>
            {between}
          </Fragment>
        );
      })}
    </>
  );
}

function Name({ of: { to, name }, onFollow }: { of: Relation } & Pick<RelationListProps, 'onFollow'>): JSX.Element {
  if (!onFollow) return <b>{name}</b>;
  return (
    <button type="button" class="link-button" onClick={() => onFollow(to)}>
      {name}
    </button>
  );
}

/** Says when a link is not settled; nothing for what is established or claims no cause. */
export function Doubt({ of: evidence, t }: { of: Relation['evidence']; t: Texts }): JSX.Element | null {
  if (evidence !== 'contested' && evidence !== 'likely') return null;
  return (
    <>
      {' '}
      <span class="doubt">{t(`evidence.${evidence}`)}</span>
    </>
  );
}
