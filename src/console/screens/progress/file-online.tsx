// Filing a demand online: the words are enough; then number and code, large enough to photograph.
import { type FormEvent, useState } from 'react'
import { ask } from '../../api/client.js'
import { useIntent } from '../../api/perform.js'
import { Problem } from '../../api/problem.js'
import type { PublicContactAnswer, PublicContactRequest, PublicPlace } from '../../api/shapes.js'
import { useSpeech } from '../../words/speak.js'
import { PlainChoice, PlainError, PlainField } from './plain.js'

interface Props {
  /** Empty while they are not known: the demand can be filed without one. */
  readonly towns: PublicPlace['towns']
  readonly onFollow: (number: string, code: string) => void
}

const EMPTY = { text: '', name: '', phone: '', town: '', address: '', secret: false }

export function FileOnline({ towns, onFollow }: Props) {
  const { say, of } = useSpeech()
  const { keyFor, done } = useIntent()
  const [said, setSaid] = useState(EMPTY)
  const [receipt, setReceipt] = useState<PublicContactAnswer | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)
  const set = (part: Partial<typeof EMPTY>): void => setSaid((before) => ({ ...before, ...part }))
  const fault = (field: string): string | undefined =>
    error instanceof Problem ? error.fields.find((each) => each.field === `body.${field}`)?.reason : undefined

  const file = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    setError(null)
    const body = bodyOf(said)
    try {
      setReceipt(await ask<PublicContactAnswer>('/api/public/contacts', { method: 'POST', body, key: keyFor(body) }))
      done()
    } catch (trouble) {
      setError(trouble instanceof Error ? trouble : new Error(String(trouble)))
    } finally {
      setBusy(false)
    }
  }
  if (receipt) {
    return (
      <Receipt
        receipt={receipt}
        onFollow={onFollow}
        again={() => {
          setReceipt(null)
          setSaid(EMPTY)
        }}
      />
    )
  }
  return (
    <form className="card" onSubmit={(event) => void file(event)}>
      <h1>{say('citizen.file')}</h1>
      <PlainField
        id="text"
        label={say('citizen.text')}
        hint={say('citizen.textHint')}
        value={said.text}
        onChange={(text) => set({ text })}
        rows={6}
        maxLength={5000}
        fault={fault('text')}
        required
      />
      {towns.length > 0 ? (
        <PlainChoice
          id="town"
          label={say('citizen.town')}
          value={said.town}
          onChange={(town) => set({ town })}
          none={say('citizen.townUnknown')}
          options={towns.map(({ id, name }) => ({ value: id, label: of(name) }))}
          fault={fault('town')}
        />
      ) : null}
      <PlainField
        id="address"
        label={say('citizen.address')}
        value={said.address}
        onChange={(address) => set({ address })}
        maxLength={300}
        autoComplete="street-address"
        fault={fault('address')}
      />
      <PlainField
        id="name"
        label={say('citizen.name')}
        value={said.name}
        onChange={(name) => set({ name })}
        maxLength={60}
        autoComplete="name"
        fault={fault('name')}
      />
      <PlainField
        id="phone"
        label={say('citizen.phone')}
        hint={say('citizen.phoneHint')}
        value={said.phone}
        onChange={(phone) => set({ phone })}
        maxLength={24}
        type="tel"
        autoComplete="tel"
        fault={fault('phone')}
      />
      <label className="tick">
        <input type="checkbox" checked={said.secret} onChange={(event) => set({ secret: event.target.checked })} />
        {say('citizen.secret')}
      </label>
      <p className="hint">{say('citizen.privacy')}</p>
      <PlainError error={error} />
      <button type="submit" className="main" disabled={busy || said.text.trim() === ''}>
        {say(busy ? 'citizen.sending' : 'citizen.send')}
      </button>
    </form>
  )
}

function bodyOf(said: typeof EMPTY): PublicContactRequest {
  const [name, phone, address] = [said.name.trim(), said.phone.trim(), said.address.trim()]
  return {
    text: said.text.trim(),
    ...(name ? { name } : {}),
    ...(phone ? { phone } : {}),
    ...(said.town ? { town: said.town } : {}),
    ...(address ? { address } : {}),
    ...(said.secret ? { secret: true } : {}),
  }
}

interface ReceiptProps extends Pick<Props, 'onFollow'> {
  readonly receipt: PublicContactAnswer
  readonly again: () => void
}

function Receipt({ receipt, onFollow, again }: ReceiptProps) {
  const { say, of } = useSpeech()
  return (
    <section className="card receipt" aria-labelledby="receipt-title" data-testid="receipt">
      <h1 id="receipt-title">{say('citizen.filed')}</h1>
      {receipt.danger ? (
        <p className="emergency" role="alert">
          <b>{say('citizen.dangerHeard')}</b> <a href="tel:110">110</a>
        </p>
      ) : null}
      <p>{of(receipt.summary)}</p>
      <dl>
        <div>
          <dt>{say('citizen.number')}</dt>
          <dd className="large mono">{receipt.number}</dd>
        </div>
        <div>
          <dt>{say('citizen.code')}</dt>
          <dd className="large mono">{receipt.code ?? say('taken.codeTold')}</dd>
        </div>
      </dl>
      <p className="hint">{say('citizen.keep')}</p>
      <p className="buttons">
        {receipt.code ? (
          <button type="button" className="main" onClick={() => onFollow(receipt.number, receipt.code ?? '')}>
            {say('citizen.follow')}
          </button>
        ) : null}
        <button type="button" onClick={() => window.print()}>
          {say('citizen.print')}
        </button>
        <button type="button" onClick={again}>
          {say('citizen.another')}
        </button>
      </p>
    </section>
  )
}
