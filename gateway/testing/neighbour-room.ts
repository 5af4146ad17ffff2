import 'reflect-metadata';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { CodedError } from '../../shared/errors/coded-error.ts';
import type { LocalContext } from '../local/local-context.ts';
import type { LocalRoomDefinition } from '../local/local-room.ts';

interface Answered {
  readonly household?: { readonly hamlet?: string; readonly no?: number; readonly loans?: unknown } | null;
  readonly round?: number | null;
}

@Resolver()
class NeighbourResolver {
  @Query(() => String, { nullable: true })
  async hamletAndNumber(
    @Ctx() context: LocalContext,
    @Arg('id', () => ID) id: string,
  ): Promise<string | null> {
    const { household } = await ask(context, 'query ($id: ID!) { household(id: $id) { hamlet no } }', { id });
    return household ? `${household.hamlet} ${household.no}` : null;
  }

  @Query(() => Int, { nullable: true })
  async loanCount(@Ctx() context: LocalContext, @Arg('id', () => ID) id: string): Promise<number | null> {
    const asked = 'query ($id: ID!) { household(id: $id) { loans { principal } } }';
    const { household } = await ask(context, asked, { id });
    return Array.isArray(household?.loans) ? household.loans.length : null;
  }

  @Query(() => [String], { nullable: true })
  async faults(
    @Ctx() { check }: LocalContext,
    @Arg('document', () => String) document: string,
  ): Promise<readonly string[]> {
    return (await check(document)).map(({ extensions }) => extensions.code);
  }

  @Query(() => Int, { nullable: true, description: 'Asks itself without end.' })
  async round(@Ctx() context: LocalContext): Promise<number | null> {
    return (await ask(context, '{ round }', {})).round ?? null;
  }

  @Query(() => Int, { nullable: true, description: 'Asks something else very often.' })
  async many(@Ctx() context: LocalContext): Promise<number> {
    for (let times = 0; times < 100; times++) await ask(context, '{ household(id: "1") { hamlet } }', {});
    return 100;
  }

  @Query(() => Int, { nullable: true })
  failing(): number {
    throw new Error('connection to 10.0.0.7 failed');
  }

  @Mutation(() => String, { nullable: true })
  whoAsks(@Ctx() { viewer }: LocalContext): string {
    return viewer.subject;
  }
}

async function ask(
  context: LocalContext,
  document: string,
  variables: Record<string, unknown>,
): Promise<Answered> {
  const { data, errors } = await context.execute(document, variables, 'neighbour');
  const code = errors?.[0]?.extensions.code;
  if (code === 'OPERATION_TOO_DEEP' || code === 'OPERATION_TOO_LARGE')
    throw new CodedError(code, errors?.[0]?.message ?? '');
  return data as Answered;
}

/** A room inside the gateway that asks the two agencies, itself, and too much. */
export const neighbourRoom: LocalRoomDefinition = {
  name: 'neighbour',
  resolvers: [NeighbourResolver],
  references: {},
};
