// One form for every text before it is read: half width, lower case, simplified characters, no markup, no control characters.
// Spaces go, punctuation stays: it marks where a clause ends.

/** Characters read of a text; what follows is kept in the file but not weighed. Measured requests stay below 2,000. */
export const READ_AT_MOST = 5_000

/** Traditional form → simplified, for the characters that requests are made of; pairs in one string, easy to extend. */
const PAIRS =
  '燈灯壞坏車车電电門门開开關关樓楼鄰邻邊边裡里裏里這这個个們们來来時时間间問问題题報报警警區区鎮镇鄉乡縣县號号幾几點点' +
  '錢钱買买賣卖貨货貸贷賭赌債债騙骗盜盗傷伤殺杀滅灭煙烟火火氣气漏漏洩泄溝沟蓋盖橋桥牆墙樹树綠绿垃垃圾圾臭臭噪噪聲声響响' +
  '裝装飾饰搖摇鑽钻廠厂業业員员師师學学校校醫医藥药護护證证戶户籍籍遷迁簽签護护駕驾駛驶執执照照罰罚違违規规停停擠挤堵堵' +
  '塞塞擁拥護护欄栏標标誌志線线桿杆纜缆網网絡络話话訊讯騷骚擾扰動动狗狗貓猫養养雞鸡魚鱼電电捕捕撈捞養养汙污污污染染' +
  '勞劳動动資资薪薪發发欠欠賠赔償偿糾纠紛纷爭争吵吵鬧闹離离婚婚兒儿婦妇老老殘残獨独貧贫難难辦办請请謝谢對对說说讓让' +
  '嗎吗誰谁哪哪還还沒没從从為为與与於于無无應应該该當当經经過过進进遠远運运轉转輕轻重重緊紧急急險险廣广場场國国際际' +
  '產产業业農农種种稻稻燒烧麥麦採采購购價价優优惠惠費费稅税務务單单據据戲戏館馆園园樂乐團团體体術术藝艺頭头臉脸腦脑' +
  '昏昏倒倒燙烫溺溺墜坠樑梁磚砖裂裂縫缝塌塌陷陷陰阴雨雨雪雪風风災灾滿满溢溢爛烂舊旧髒脏亂乱擺摆攤摊販贩廟庙寺寺' +
  '僧僧假假冒冒黃黄娼娼嫖嫖毒毒黑黑槍枪彈弹爆爆炸炸燃燃製制槓杠腳脚腫肿壓压斷断損损毀毁遺遗失失尋寻找找認认識识' +
  '聽听見见寫写讀读記记憶忆確确實实處处理理復复檢检驗验測测繳缴納纳納纳歸归屬属辭辞職职聘聘僱雇傭佣獎奖懲惩約约談谈'

const SIMPLIFIED = new Map<string, string>()
for (let i = 0; i + 1 < PAIRS.length; i += 2) {
  const [from, to] = [PAIRS.charAt(i), PAIRS.charAt(i + 1)]
  if (from !== to) SIMPLIFIED.set(from, to)
}

export function normalise(text: string): string {
  const cut = text.length > READ_AT_MOST ? text.slice(0, READ_AT_MOST) : text
  const plain = cut
    .replace(/<[^<>]{0,200}>/g, ' ')
    .normalize('NFKC')
    .toLowerCase()
  let out = ''
  for (const char of plain) {
    const code = char.charCodeAt(0)
    // Most of every text is Chinese characters, which need no look at what kind of sign they are.
    if (code >= 0x4e00 && code <= 0x9fff) out += SIMPLIFIED.get(char) ?? char
    else if (char === '\n' || char === '\r') out += '。'
    else if (!UNSEEN.test(char)) out += char
  }
  return out
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\s]/u

const FRAME =
  /(?<!陌生|骚扰|境外)(市民|网民|群众|居民)?(故|现|特|再次)?来电(人)?(反映|咨询|投诉|表示|反馈|求助|称)?[:：]?|工单(编号|号|内容|情况)?|\d*分钟办件/g

/** What clerks write around a demand says nothing about it: 来电反映 is no more about electricity than about calls. */
export function withoutFrame(text: string): string {
  return text.replace(FRAME, '')
}

/** Where a clause ends: what is denied or imagined in one clause says nothing about the next. */
export const CLAUSE_END = /[，。,.;；!！?？、:：]/
/** Where a sentence ends. */
export const SENTENCE_END = /[。.;；!！?？]/
