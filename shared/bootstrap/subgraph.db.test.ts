import 'reflect-metadata';
import { Arg, Directive, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRoom, type TestRoom } from '../../test/harness/start-room.ts';
import { ADMINISTRATOR, newIssuer } from '../../test/harness/viewers.ts';
import { CodedError } from '../errors/coded-error.ts';
import { silentLogger } from '../log/logger.ts';
import { DateScalar } from '../scalars/civil-day.ts';
import { VndScalar } from '../scalars/vnd.ts';
import { Classified } from '../viewer/data-class.ts';
import { VIEWER_HEADER } from '../viewer/viewer-token.ts';
import { serveSubgraph } from './serve-subgraph.ts';
import { printRoomSchema } from './subgraph.ts';

@ObjectType('Debt', { simpleResolvers: true })
class Debt {
  @Classified('bank_secret')
  @Field(() => VndScalar, { nullable: true })
  amount?: bigint;
}

@ObjectType('Household', { simpleResolvers: true })
@Directive('@key(fields: "no")')
class HouseholdStub {
  @Directive('@inaccessible')
  @Field(() => Int)
  no!: number;
}

@Resolver(() => HouseholdStub)
class HouseholdResolver {
  @Classified('bank_secret')
  @FieldResolver(() => Debt, { nullable: true })
  debt(@Root() household: HouseholdStub): Debt {
    return { amount: BigInt(household.no) };
  }
}

@Resolver()
class RootResolver {
  @Query(() => DateScalar)
  echo(@Arg('day', () => DateScalar) day: string): string {
    return day;
  }

  @Query(() => String, { nullable: true })
  fault(@Arg('coded', () => Boolean) coded: boolean): string {
    if (coded) throw new CodedError('UNKNOWN_AREA', 'No area 1 on 2020-01-01.', { argument: 'code' });
    throw new Error('connect to 10.0.0.7 failed');
  }
}

const DEFINITION = {
  name: 'bank',
  resolvers: [HouseholdResolver, RootResolver] as const satisfies readonly unknown[],
  orphanedTypes: [HouseholdStub],
  references: { Household: (household: Readonly<Record<string, unknown>>) => ({ no: household.no }) },
  database: { room: 'bank', entities: [], migrations: [] },
};

describe('a conforming subgraph', () => {
  let room: TestRoom;
  beforeAll(async () => {
    room = await startRoom({ ...DEFINITION, resolvers: [...DEFINITION.resolvers] });
  });
  afterAll(() => room.close());

  const HOUSEHOLDS =
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Household { debt { amount } } } }';
  const of = [7, 3].map((no) => ({ __typename: 'Household', no }));

  it('prints its schema without the federation machinery', () => {
    const printed = printRoomSchema({ ...DEFINITION, resolvers: [...DEFINITION.resolvers] });
    expect(printed).toContain('type Household @key(fields: "no")');
    expect(printed).toContain('amount: Vnd @tag(name: "data_bank_secret")');
    expect(printed).not.toMatch(/_entities|federation__|directive @/);
  });

  it('answers entities by their key', async () => {
    expect(await room.ask(HOUSEHOLDS, { of })).toEqual({
      data: { _entities: [{ debt: { amount: '7' } }, { debt: { amount: '3' } }] },
    });
  });

  it('withholds a classified field from a viewer without its class, and only this field', async () => {
    const answer = await room.ask(
      HOUSEHOLDS,
      { of: of.slice(0, 1) },
      { ...ADMINISTRATOR, dataClasses: ['basic'] },
    );
    expect(answer.data).toEqual({ _entities: [{ debt: null }] });
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN_DATA_CLASS', dataClass: 'bank_secret' } },
    ]);
  });

  it('tells coded errors with their remedy, and of others nothing', async () => {
    const answer = await room.ask('{ coded: fault(coded: true) other: fault(coded: false) }');
    expect(answer.data).toEqual({ coded: null, other: null });
    expect(answer.errors).toMatchObject([
      {
        message: 'No area 1 on 2020-01-01.',
        extensions: { code: 'UNKNOWN_AREA', remedyVi: expect.any(String) },
      },
      { message: 'Internal error.', path: ['other'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/10\.0\.0\.7|stack/);
  });

  it('names an impossible day', async () => {
    const answer = await room.ask('query ($day: Date!) { echo(day: $day) }', { day: '2020-02-30' });
    expect(answer.errors).toMatchObject([{ message: expect.stringContaining('2020-02-30') }]);
  });

  it('answers nothing over HTTP without a signature, a foreign one included', async () => {
    const server = await serveSubgraph(room.subgraph, '127.0.0.1', 0, silentLogger());
    const { token } = await newIssuer().issue(ADMINISTRATOR, 'bank');
    const post = (headers: Record<string, string>): Promise<Response> =>
      fetch(`${server.url}/graphql`, { method: 'POST', headers, body: '{"query":"{ _service { sdl } }"}' });
    expect((await post({})).status).toBe(401);
    const forged = await post({ [VIEWER_HEADER]: token });
    expect(forged.status).toBe(401);
    expect(await forged.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    expect((await fetch(`${server.url}/graphql`)).status).toBe(405);
    await server.close();
  });
});
