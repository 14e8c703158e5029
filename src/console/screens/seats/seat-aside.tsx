// Beside the words of a caller: the seat's own state, and who of those seated has the skill that the words ask for. A proposal only.
import { useSeats } from '../../api/seats.js'
import { useSpeech } from '../../words/speak.js'
import './seats.css'
import { MySeat } from './my-seat.js'

const SELDOM = 60_000

export function SeatAside({ text }: { readonly text: string }) {
  const { say, language } = useSpeech()
  const { data } = useSeats(null, SELDOM)
  if (data === undefined) return null
  const said = text.normalize('NFKC').toLowerCase()
  const asked = data.skills.filter(({ words }) => words.some((word) => said.includes(word.toLowerCase())))
  return (
    <div className="seat-aside">
      <MySeat mine={data.mine} />
      {asked.map(({ id, name }) => {
        const able = data.seated.filter(({ skills }) => skills.includes(id))
        const told = able.map(({ seat, account, state }) => `${seat ?? account}（${say(`seats.state.${state}`)}）`)
        return (
          <p key={id} role="status">
            {say('seats.whoHas', { skill: name[language] })} {told.length === 0 ? say('seats.nobody') : told.join('、')}
          </p>
        )
      })}
    </div>
  )
}
