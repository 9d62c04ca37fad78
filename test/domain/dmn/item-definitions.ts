/** A text of two values, a list of them, a list of at most two numbers, and a context. */
export const color =
  '<itemDefinition name="tColor"><typeRef>string</typeRef><allowedValues><text>"red","green"</text></allowedValues></itemDefinition>';
export const colors = '<itemDefinition name="tColors" isCollection="true"><typeRef>tColor</typeRef></itemDefinition>';
const few =
  '<itemDefinition name="tFew" isCollection="true"><typeRef>number</typeRef><typeConstraint><text>count(?) &lt;= 2</text></typeConstraint></itemDefinition>';
const device =
  '<itemDefinition name="tDevice"><itemComponent name="made"><typeRef>date</typeRef></itemComponent><itemComponent name="color"><typeRef>tColor</typeRef></itemComponent></itemDefinition>';
export const types = color + colors + few + device;
