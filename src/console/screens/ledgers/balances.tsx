// Accounts of a book as bars about zero, and the figures its paper asks for.
import type { LedgerHead } from '../../api/register-shapes.js'
import { grouped } from '../../records/value-words.js'
import { useSpeech } from '../../words/speak.js'
import { Bars } from '../registers/drawn.js'

export function Balances({ ledger }: { readonly ledger: LedgerHead }) {
  const { say, of } = useSpeech()
  return (
    <div className="balances">
      {ledger.figures.length > 0 ? (
        <p className="totals">
          {ledger.figures.map(({ id, name, value }) => (
            <span key={id} data-figure={id}>
              <small className="quiet">{of(name)}</small>
              <b className="mono">{grouped(value)}</b> {/元/.test(name.zh) ? '' : ledger.unit}
            </span>
          ))}
        </p>
      ) : null}
      <Bars
        rows={ledger.accounts.map(({ id, name, balance }) => ({
          key: id,
          name: of(name),
          value: Number(balance),
          said: `${grouped(balance)} ${ledger.unit}`,
        }))}
      />
      <small className="quiet">{say('ledger.balanceNote')}</small>
    </div>
  )
}
