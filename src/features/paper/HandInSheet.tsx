import { useId, useState, type RefObject } from 'react';
import { useLocation } from 'wouter';

import { handInState } from '#domain/assessment/member-ratings.ts';
import type { Member } from '#domain/assessment/member.ts';
import type { IndicatorPlace } from '#domain/ic-map/indicator.ts';
import type { SheetMerge } from '#exchange/sheet-records.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';
import { paperAddress } from '#platform/addresses.ts';
import type { TeamYear } from '#storage/live-year.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { Fieldset } from '#ui/Fieldset.tsx';
import { Notice } from '#ui/Notice.tsx';
import parts from '#ui/PageParts.module.css';

import { handInSheet } from './hand-in-sheet.ts';
import type { SheetDraft } from './sheet-draft.ts';
import { ratingOfTexts, saysSomething } from './typed-cells.ts';

type HandInSheetProps = {
  readonly view: TeamYear;
  readonly member: Member;
  readonly places: readonly IndicatorPlace[];
  readonly draft: SheetDraft;
  /** The cursor comes here behind the last row. */
  readonly button: RefObject<HTMLButtonElement | null>;
};

const MERGES: readonly SheetMerge[] = ['fill-gaps', 'replace'];

/** Says how much is typed, asks where the member has said something before, and hands the sheet in. */
export function HandInSheet({ view, member, places, draft, button }: HandInSheetProps) {
  const storage = useStorage();
  const [, goTo] = useLocation();
  const [merge, setMerge] = useState<SheetMerge>();
  const [fault, setFault] = useState<'nothing' | 'choose'>();
  const [isBusy, setBusy] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const group = useId();
  const { map, records, address } = view;
  const { name } = member;
  const ratings = new Map(
    places
      .map(({ indicator: { code } }) => [code, ratingOfTexts(map, draft.texts, code)] as const)
      .filter(([, rating]) => saysSomething(rating)),
  );
  const isHere = handInState(records, member.id).is !== 'nothing-here';
  const canWrite = storage.access.mode === 'full';

  async function handIn() {
    if (ratings.size === 0) return setFault('nothing');
    if (isHere && merge === undefined) return setFault('choose');
    setBusy(true);
    const sheet = { member: member.id, ratings };
    const isIn = await handInSheet(storage, view, { sheet, name, merge: merge ?? 'replace' });
    setBusy(false);
    if (!isIn) return;
    draft.forget();
    goTo(paperAddress(address));
  }

  return (
    <Card as="section" labelledBy="hand-in-sheet">
      <div className={parts.section}>
        <h2 id="hand-in-sheet">{t('paper.hand-in-title')}</h2>
        <div>
          <p>{countInWords(places, ratings)}</p>
          <EmptyRows places={places} ratings={ratings} />
        </div>
        {isHere && (
          <Fieldset
            legend={t('paper.here-already', { name })}
            hint={t('paper.here-hint')}
            error={fault === 'choose' ? t('paper.choose') : undefined}
          >
            {MERGES.map((one) => (
              <ChoiceField
                key={one}
                type="radio"
                name={group}
                label={t(`paper.merge-${one}`)}
                checked={merge === one}
                onChange={() => {
                  setMerge(one);
                  setFault(undefined);
                }}
              />
            ))}
          </Fieldset>
        )}
        {fault === 'nothing' && ratings.size === 0 && (
          <Notice tone="danger" live="alert">
            {t('paper.nothing-typed')}
          </Notice>
        )}
        {!canWrite && <Notice tone="info">{t('paper.read-only')}</Notice>}
        <div className={parts.buttons}>
          <Button
            ref={button}
            variant="primary"
            icon="check"
            busy={isBusy || !canWrite}
            onClick={() => void handIn()}
          >
            {t('paper.hand-in', { name })}
          </Button>
          {ratings.size > 0 && (
            <Button variant="quiet" onClick={() => setAsking(true)}>
              {t('paper.discard')}
            </Button>
          )}
        </div>
        <ConfirmDialog
          open={isAsking}
          title={t('paper.discard-title', { name })}
          confirmLabel={t('paper.discard-confirm')}
          danger
          onConfirm={() => {
            draft.forget();
            setAsking(false);
            // The button that asked goes with what it was for.
            requestAnimationFrame(() => button.current?.focus());
          }}
          onCancel={() => setAsking(false)}
        >
          {t('paper.discard-words')}
        </ConfirmDialog>
      </div>
    </Card>
  );
}

type Ratings = ReadonlyMap<string, ReturnType<typeof ratingOfTexts>>;

function countInWords(places: readonly IndicatorPlace[], ratings: Ratings): string {
  const all = [...ratings.values()];
  return t('paper.typed', {
    existing: all.filter(({ existing }) => existing !== undefined).length,
    desired: all.filter(({ desired }) => desired !== undefined).length,
    total: places.length,
  });
}

/** The rows without an existing state, once there are fewer of them than of the others. */
function EmptyRows({ places, ratings }: { places: readonly IndicatorPlace[]; ratings: Ratings }) {
  const rows = places.filter(
    ({ indicator }) => ratings.get(indicator.code)?.existing === undefined,
  );
  if (rows.length === 0 || rows.length > places.length / 2) return null;
  const numbers = listInWords(rows.map(({ position }) => String(position)));
  return <p>{t('paper.empty-rows', { count: rows.length, rows: numbers })}</p>;
}
