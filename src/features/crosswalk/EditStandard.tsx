import type { Crosswalk, Standard } from '#domain/crosswalk/crosswalk.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { useDraft } from '#saving/use-draft.ts';
import { Button } from '#ui/Button.tsx';

import {
  indicatorsOfTexts,
  standardOf,
  textsOfStandard,
  withStandard,
  type StandardTexts,
} from './crosswalk-form.ts';
import { StandardForm } from './StandardForm.tsx';

type EditStandardProps = {
  readonly crosswalk: Crosswalk;
  readonly map: IcMap;
  readonly standard: Standard;
  readonly indicators: readonly string[];
  readonly onSave: (content: Crosswalk, done: string) => Promise<boolean>;
  /** Editing has ended, with the code that the standard has now. */
  readonly onDone: (code: string) => void;
};

/** A standard of the list, opened for editing in its place. */
export function EditStandard(props: EditStandardProps) {
  const { crosswalk, map, standard, indicators, onSave, onDone } = props;
  const { code } = standard;
  const draft = useDraft(
    `crosswalk/${crosswalk.school}/${crosswalk.id}/standard/${code}/${map.id}`,
    textsOfStandard(standard, indicators),
  );

  async function save(texts: StandardTexts) {
    const after = { ...standardOf(texts), indicators: indicatorsOfTexts(texts) };
    const content = withStandard(crosswalk, map.id, code, after);
    const done = t('crosswalk.done-standard-saved', { code: after.code });
    if (!(await onSave(content, done))) return;
    draft.forget();
    onDone(after.code);
  }

  return (
    <StandardForm
      label={t('crosswalk.standard-edit-title', { code })}
      draft={draft}
      map={map}
      others={crosswalk.standards.filter((other) => other.code !== code)}
      saveLabel={t('crosswalk.standard-save')}
      onSave={save}
      takesFocus
    >
      <Button
        variant="quiet"
        onClick={() => {
          draft.forget();
          onDone(code);
        }}
      >
        {t('crosswalk.edit-cancel')}
      </Button>
    </StandardForm>
  );
}
