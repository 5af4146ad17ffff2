import type { OperationVariables } from '../operation/coerce-variables.ts';

/** Writes the body of a call: the text is made once, only variables that the operation uses are added. */
export type WriteBody = (variables: OperationVariables, own?: readonly OwnVariable[]) => string;

/** A variable that the engine fills in itself: representations, as JSON. */
export interface OwnVariable {
  readonly name: string;
  readonly json: string;
}

export function compileBody(
  operation: string,
  variableUsages: readonly string[],
  clientVariable: (plannerName: string) => string,
): WriteBody {
  const start = `{"query":${JSON.stringify(operation)},"variables":{`;
  const used = variableUsages.map((name) => ({
    member: `${JSON.stringify(name)}:`,
    clientName: clientVariable(name),
  }));
  return (variables, own = []) => {
    let text = start;
    let comma = '';
    for (const { name, json } of own) {
      text += `${comma}${JSON.stringify(name)}:${json}`;
      comma = ',';
    }
    for (const { member, clientName } of used) {
      const json = variables.json(clientName);
      if (json === undefined) continue;
      text += comma + member + json;
      comma = ',';
    }
    return `${text}}}`;
  };
}
