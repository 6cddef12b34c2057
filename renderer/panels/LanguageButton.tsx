import { useStores, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';

/** Switches between Chinese and English; written in the language it switches to. */
export function LanguageButton() {
  const t = useText();
  const { preferences } = useStores();
  return (
    <Button
      tone="quiet"
      size="small"
      title={t('language.switch.title')}
      testId="language"
      onClick={() => preferences.getState().change({ language: preferences.getState().language === 'zh' ? 'en' : 'zh' })}
    >
      {t('language.switch')}
    </Button>
  );
}
