/** What the XML readers say is wrong with a file, and the same in Chinese. */
const inChinese: readonly (readonly [RegExp, string])[] = [
  [/^missing start tag/, '开头不是标签，文件可能是空的，或者根本不是 XML'],
  [/^unexpected end of file/, '文件在中途断了'],
  [/^unclosed tag/, '有标签没有结束，文件可能在中途断了'],
  [/^closing tag mismatch/, '结束标签与开始标签不符'],
  [/^missing open tag/, '有结束标签而没有开始标签'],
  [/^close tag/, '结束标签写错了'],
  [/^(?:illegal first char|invalid) nodeName/, '标签名不合规'],
  [/^unclosed (?:cdata|comment|question)/, 'CDATA、注释或处理指令没有结束'],
  [/^missing namespace on/, '标签的命名空间没有声明'],
  [/^attribute .* already defined/, '同一标签上有重复的属性'],
  [/^attribute value quote missmatch|^missing (?:attribute value quotes|closing quotes)/, '属性值缺少引号，或引号不成对'],
  [/^missing attribute value/, '属性没有值'],
  [/^illegal (?:attribute name char|first char attribute name)/, '属性名不合规'],
  [/^illegal character after attribute end/, '属性之后有多余的字符'],
  [/^illegal (?:declaration|value) of xmlns/, '命名空间声明不合规'],
  [/^(?:illegal|duplicate) ID/, 'id 不合规或重复'],
  [/^unparsable content/, '有无法读取的内容'],
];

/** Why a file is no XML, in Chinese; in the reader's own words where there are no better. */
export function xmlFaultInChinese(reason: string): string {
  const said = reason.trim();
  return inChinese.find(([pattern]) => pattern.test(said))?.[1] ?? said;
}
