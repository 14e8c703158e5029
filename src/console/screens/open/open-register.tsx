// One open register: its form, where anyone may fill it in, and what it publishes.
import { useOpenRegisters } from '../../api/open.js'
import { go } from '../../route.js'
import { useSpeech } from '../../words/speak.js'
import { PlainError } from '../progress/plain.js'
import { OpenForm } from './open-form.js'
import { Published } from './published.js'

export function OpenRegister({ id }: { readonly id: string }) {
  const { say, of } = useSpeech()
  const registers = useOpenRegisters()
  const register = registers.data?.find((one) => one.id === id)
  const back = (
    <p>
      <a
        href="/open"
        onClick={(event) => {
          event.preventDefault()
          go('/open')
        }}
      >
        ← {say('open.back')}
      </a>
    </p>
  )
  if (!register) {
    return (
      <>
        {back}
        <PlainError error={registers.error} />
        <p>{say(registers.isLoading ? 'app.loading' : 'open.unknown')}</p>
      </>
    )
  }
  return (
    <>
      {back}
      <section className="card">
        <h1>{of(register.title)}</h1>
        <p>{of(register.what)}</p>
        <p className="hint">
          {say('cite.title')}：
          <a href={`/papers/${encodeURIComponent(register.paper.number)}`}>{register.paper.number}</a>{' '}
          {register.paper.title}
        </p>
      </section>
      {register.takes ? <OpenForm register={register} takes={register.takes} /> : null}
      {register.shows ? <Published register={register} /> : null}
    </>
  )
}
