// Never a blank screen: what a screen throws is shown with a way on.
import { Component, type ReactNode } from 'react'
import { useSpeech } from '../words/speak.js'

interface State {
  readonly error: Error | null
}

export class Mishap extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: Error): State {
    return { error }
  }

  override render(): ReactNode {
    return this.state.error ? <Said error={this.state.error} /> : this.props.children
  }
}

function Said({ error }: { readonly error: Error }) {
  const { say } = useSpeech()
  return (
    <main style={{ maxWidth: 640, margin: '10vh auto', padding: 24 }} role="alert">
      <h1 style={{ fontSize: 22 }}>{say('error.screen')}</h1>
      <p>{say('error.screenDo')}</p>
      <pre style={{ whiteSpace: 'pre-wrap', background: '#fff', padding: 12, borderRadius: 6 }}>{error.message}</pre>
      <button type="button" onClick={() => window.location.reload()}>
        {say('error.reload')}
      </button>
    </main>
  )
}
