import { useEffect, type ReactNode } from 'react';

import type { Standard } from '#domain/crosswalk/crosswalk.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { glanceWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';
import type { Draft } from '#saving/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { useCheckedForm } from '#ui/checked-form.ts';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { Fieldset } from '#ui/Fieldset.tsx';
import { TextField } from '#ui/TextField.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './Crosswalk.module.css';
import { indicatorsOfTexts, standardFaults, type StandardTexts } from './crosswalk-form.ts';

type StandardFormProps = {
  readonly label: string;
  readonly draft: Draft<keyof StandardTexts>;
  readonly map: IcMap;
  /** The standards beside it, whose codes are taken. */
  readonly others: readonly Standard[];
  readonly saveLabel: string;
  readonly onSave: (texts: StandardTexts) => Promise<void>;
  readonly takesFocus?: boolean;
  readonly children?: ReactNode;
};

/** One standard to add or to edit, with a choice of the indicators that speak to it. */
export function StandardForm(props: StandardFormProps) {
  const { label, draft, map, others, saveLabel, onSave, takesFocus = false, children } = props;
  const faults = standardFaults(draft.values, others);
  const { form, wasWrong, isBusy, submit } = useCheckedForm(faults, (focusOn) => {
    // Before it is stored: whoever types on at once types the next one.
    focusOn('code');
    return onSave(draft.values);
  });
  const shown = wasWrong ? faults : {};

  useEffect(() => {
    if (takesFocus) form.current?.querySelector('input')?.focus();
  }, [takesFocus, form]);

  return (
    <form ref={form} className={styles.form} aria-label={label} noValidate onSubmit={submit}>
      <div className={styles.line}>
        <TextField
          name="code"
          label={t('crosswalk.code')}
          required
          value={draft.values.code}
          error={shown.code}
          onChange={(code) => draft.change('code', code)}
        />
        <TextField
          name="title"
          label={t('crosswalk.standard-title')}
          optional
          dir="auto"
          value={draft.values.title}
          error={shown.title}
          onChange={(title) => draft.change('title', title)}
        />
      </div>
      <TextField
        name="group"
        label={t('crosswalk.group')}
        hint={t('crosswalk.group-hint')}
        optional
        dir="auto"
        value={draft.values.group}
        error={shown.group}
        onChange={(group) => draft.change('group', group)}
      />
      <IndicatorChoice
        map={map}
        chosen={indicatorsOfTexts(draft.values)}
        onChange={(codes) => draft.change('indicators', JSON.stringify(codes))}
      />
      <div className={parts.buttons}>
        <Button type="submit" variant="primary" busy={isBusy}>
          {saveLabel}
        </Button>
        {children}
      </div>
    </form>
  );
}

type IndicatorChoiceProps = {
  readonly map: IcMap;
  readonly chosen: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
};

function IndicatorChoice({ map, chosen, onChange }: IndicatorChoiceProps) {
  const isChosen = new Set(chosen);
  const codes = map.outcomes.flatMap(({ indicators }) => indicators.map(({ code }) => code));

  function choose(code: string, isOn: boolean) {
    // In the order of the map, so that choosing and taking back leaves the draft as it was.
    onChange(codes.filter((known) => (known === code ? isOn : isChosen.has(known))));
  }

  return (
    <Fieldset legend={t('crosswalk.indicators')}>
      {map.outcomes.map((outcome) => (
        <fieldset key={outcome.code} className={styles.choices}>
          <legend className={parts.muted}>
            {t('crosswalk.indicators-outcome', { code: outcome.code })}
          </legend>
          {outcome.indicators.map(({ code, statement }) => (
            <ChoiceField
              key={code}
              type="checkbox"
              label={code}
              hint={glanceWording(statement)}
              checked={isChosen.has(code)}
              onChange={(isOn) => choose(code, isOn)}
            />
          ))}
        </fieldset>
      ))}
    </Fieldset>
  );
}
