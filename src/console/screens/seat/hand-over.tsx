// Has the other side signed for it? Until it has, the caller is still ours: seen in one line, live.
import { useOverview } from '../../api/reads.js'
import { type CaseFile, otherPlatform } from '../../api/shapes.js'
import { useLabels } from '../../shell/book.js'
import { useSpeech } from '../../words/speak.js'

export function HandOver({ file }: { readonly file: CaseFile }) {
  const { say } = useSpeech()
  const { platformName } = useLabels()
  const overview = useOverview(10_000)
  const out = file.legs.filter(({ kind }) => kind === 'transfer_out').at(-1)
  if (!out) return null
  const platform = platformName(otherPlatform(file.platform))
  const facts = { platform, number: file.peerNumber ?? '' }
  const [word, look] =
    out.state === 'offered'
      ? (['over.waiting', ''] as const)
      : out.state === 'accepted'
        ? (['over.accepted', 'good'] as const)
        : out.state === 'declined'
          ? (['over.declined', 'bad'] as const)
          : out.state === 'recalled'
            ? (['over.recalled', 'bad'] as const)
            : (['over.written_back', 'good'] as const)
  const call = file.calls.at(-1)
  const cutOff = out.state === 'offered' && overview.data?.link.status === 'down'
  return (
    <p className={`over ${look}`} role="status" data-testid="hand-over" data-state={out.state}>
      {say(word, facts)}
      {cutOff ? <small>{say('over.cutOff', { token: call?.token ?? '—' })}</small> : null}
    </p>
  )
}
