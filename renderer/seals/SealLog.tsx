import type { SealUse } from '../../shared/contract/seal-methods.ts';
import { useText } from '../store/use-stores.tsx';
import { formatMoment } from '../ui/format-time.ts';

/** What was done with the seals, newest first. */
export function SealLog({ uses }: { readonly uses: readonly SealUse[] }) {
  const t = useText();
  return (
    <section className="seals-log" aria-label={t('seals.log')}>
      <h2>{t('seals.log')}</h2>
      {uses.length === 0 ? (
        <p className="seals-soft">{t('seals.log.none')}</p>
      ) : (
        // A region that scrolls must take the keyboard.
        <div className="seals-log-frame" tabIndex={0} role="region" aria-label={t('seals.log')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('seals.log.at')}</th>
                <th scope="col">{t('seals.log.what')}</th>
                <th scope="col">{t('seals.log.seal')}</th>
                <th scope="col">{t('seals.log.sealed')}</th>
              </tr>
            </thead>
            <tbody>
              {uses.map((use, index) => (
                <tr key={index} data-what={use.what}>
                  <td className="seals-log-at">{formatMoment(use.at)}</td>
                  <td className="seals-log-what">{t(`seals.what.${use.what}`)}</td>
                  <td className="seals-log-seal">{use.name}</td>
                  <td>
                    {use.sealed}
                    {use.count === 0 ? null : <span className="seals-soft"> {t('seals.log.count', { count: use.count })}</span>}
                    {use.digest === '' ? null : (
                      <span className="seals-digest" title={t('seals.log.digest', { digest: use.digest })}>
                        {t('seals.log.digest', { digest: `${use.digest.slice(0, 16)}…` })}
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
