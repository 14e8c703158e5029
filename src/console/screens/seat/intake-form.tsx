// The intake form: the words first and large, everything else optional and within reach of the Tab key.
import { Button, Checkbox, Input, Segmented, Select } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { type ReactNode, useEffect, useRef } from 'react'
import { Problem } from '../../api/problem.js'
import type { Decision, RequestType } from '../../api/shapes.js'
import { useLabels } from '../../shell/book.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { AlikeWhileTyping } from '../alike/alike-while-typing.js'
import type { Draft } from './draft.js'
import { MarkNote } from './mark-note.js'
import { SameCaller } from './same-caller.js'

interface Props {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly decision: Decision | undefined
  readonly save: () => void
  readonly saving: boolean
  readonly ready: boolean
  readonly error: Error | null
  readonly clear: () => void
}

export function IntakeForm({ draft, change, decision, save, saving, ready, error, clear }: Props) {
  const { say, of } = useSpeech()
  const { book, town, word } = useLabels()
  const words = useRef<TextAreaRef>(null)
  useEffect(() => words.current?.focus(), [])
  const fault = faultsOf(error)
  const types = (Object.keys(book.words.requestTypes) as RequestType[]).filter(
    // 报警 exists at 110 only.
    (type) => type !== 'alarm' || book.platform === '110',
  )
  const type = draft.requestType ?? decision?.requestType ?? null
  return (
    <section className="panel intake" aria-labelledby="intake-title">
      <header>
        <h2 id="intake-title">{say('seat.intake')}</h2>
        <Segmented
          size="small"
          aria-label={say('seat.channel')}
          value={draft.channel}
          onChange={(channel) => change({ channel })}
          options={(['phone', 'internet'] as const).map((value) => ({ value, label: word('channels', value) }))}
        />
      </header>
      <Row label={say('seat.words')} htmlFor="intake-text" fault={fault('text')}>
        <Input.TextArea
          id="intake-text"
          ref={words}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
          placeholder={say('seat.wordsHint')}
          autoSize={{ minRows: 6, maxRows: 14 }}
          maxLength={5000}
          status={fault('text') ? 'error' : ''}
          className="words"
        />
      </Row>
      <div className="pair">
        <Row label={say('seat.phone')} htmlFor="intake-phone" fault={fault('requester.phone')}>
          <Input
            id="intake-phone"
            value={draft.phone}
            inputMode="tel"
            autoComplete="off"
            maxLength={24}
            onChange={(event) => change({ phone: event.target.value })}
            status={fault('requester.phone') ? 'error' : ''}
          />
        </Row>
        <Row label={say('seat.name')} htmlFor="intake-name" fault={fault('requester.name')}>
          <Input
            id="intake-name"
            value={draft.name}
            autoComplete="off"
            maxLength={60}
            onChange={(event) => change({ name: event.target.value })}
          />
        </Row>
      </div>
      <MarkNote phone={draft.phone.trim()} />
      <SameCaller phone={draft.phone.trim()} />
      <AlikeWhileTyping draft={draft} decision={decision} />
      <div className="pair">
        <Row
          label={say('seat.town')}
          htmlFor="intake-town"
          fault={fault('place.town')}
          hint={!draft.town && decision?.town ? say('seat.heardTown') : undefined}
        >
          <Select
            id="intake-town"
            value={draft.town ?? decision?.town ?? null}
            onChange={(value: string | undefined) => change({ town: value ?? null })}
            allowClear
            showSearch={{ optionFilterProp: 'search' }}
            placeholder={say('seat.townHint')}
            options={book.towns.map(({ id, name }) => ({
              value: id,
              label: town(id),
              search: `${name.zh} ${name.en} ${id}`,
            }))}
          />
        </Row>
        <Row
          label={say('seat.address')}
          htmlFor="intake-address"
          fault={fault('place.address')}
          hint={!draft.address && decision?.address ? say('seat.heardTown') : undefined}
        >
          <Input
            id="intake-address"
            value={draft.address}
            placeholder={decision?.address ?? ''}
            autoComplete="off"
            maxLength={300}
            onChange={(event) => change({ address: event.target.value })}
          />
        </Row>
      </div>
      <fieldset className="types">
        <legend>
          {say('seat.type')}
          {!draft.requestType && type ? <span className="quiet">{say('seat.heard')}</span> : null}
        </legend>
        {types.map((each) => (
          <button
            type="button"
            key={each}
            aria-pressed={type === each}
            className={draft.requestType === each ? 'said' : ''}
            onClick={() => change({ requestType: draft.requestType === each ? null : each })}
          >
            {of(book.words.requestTypes[each])}
          </button>
        ))}
      </fieldset>
      <div className="ticks">
        <Checkbox checked={draft.secret} onChange={(event) => change({ secret: event.target.checked })}>
          {say('seat.secret')}
        </Checkbox>
        <Checkbox
          checked={draft.danger}
          onChange={(event) => change({ danger: event.target.checked })}
          className="heard-danger"
        >
          {say('seat.danger')} <kbd>Alt D</kbd>
        </Checkbox>
        <Checkbox checked={draft.drill} onChange={(event) => change({ drill: event.target.checked })}>
          {say('seat.drill')}
        </Checkbox>
      </div>
      <ErrorNote error={error} retry={error instanceof Problem && error.unreachable ? save : undefined} />
      <footer>
        <Button
          type="primary"
          size="large"
          onClick={save}
          loading={saving}
          disabled={!ready}
          data-testid="save-contact"
        >
          {say('seat.save')} <kbd>Ctrl ↵</kbd>
        </Button>
        <Button size="large" onClick={clear}>
          {say('common.clear')} <kbd>Alt N</kbd>
        </Button>
      </footer>
    </section>
  )
}

interface RowProps {
  readonly label: string
  readonly htmlFor: string
  readonly fault: string | undefined
  readonly hint?: string | undefined
  readonly children: ReactNode
}

function Row({ label, htmlFor, fault, hint, children }: RowProps) {
  return (
    <div className="row">
      <label htmlFor={htmlFor}>
        {label}
        {hint ? <span className="quiet">{hint}</span> : null}
      </label>
      {children}
      {fault ? (
        <span className="fault" role="alert">
          {fault}
        </span>
      ) : null}
    </div>
  )
}

function faultsOf(error: Error | null): (field: string) => string | undefined {
  return (field) =>
    error instanceof Problem ? error.fields.find((fault) => fault.field === `body.${field}`)?.reason : undefined
}
