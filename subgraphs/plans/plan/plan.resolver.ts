import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { AreaStub } from '../area/area-stub.type.ts';
import { PlainResolver } from '../data/plain.ts';
import { FigureCheckRow } from '../figures/figure-check.type.ts';
import { checksByPlan } from '../figures/figure-checks.loader.ts';
import { Finding } from '../finding/finding.type.ts';
import { findingsByPlan, otherNumbersByPlan } from '../finding/findings.loader.ts';
import { OtherNumber } from '../finding/other-number.type.ts';
import { PlanOrganisation } from '../organisation/organisation.type.ts';
import { organisationsByPlan } from '../organisation/organisations.loader.ts';
import { Plan } from './plan.type.ts';
import { legalBasesByPlan, partiesByPlan, planAreasByPlan, sectionsByPlan } from './plan-parts.loader.ts';
import { PlanArea, PlanLegalBasis, PlanParty, PlanSection } from './plan-parts.type.ts';
import { childPlansByPlan, narrowerPlansByPlan, planById, widerPlansByPlan } from './plans.loader.ts';

/** What a plan is and says of itself: area, issuer, relations, outline, findings and checks. */
@Resolver(() => Plan)
export class PlanResolver {
  @PlainResolver(() => AreaStub, 'Địa bàn của kế hoạch. The area of the plan.', { nullable: true })
  area(@Root() { areaCode, areaValidFrom }: Plan): AreaStub {
    return { code: areaCode, validFrom: areaValidFrom };
  }

  @PlainResolver(() => PlanOrganisation, 'Cơ quan ban hành. The issuer.', { nullable: true })
  async issuer(@Root() plan: Plan, @Ctx() context: RoomContext): Promise<PlanOrganisation | null> {
    const organisations = await organisationsByPlan(context).load(plan.id);
    return organisations.find(({ code }) => code === plan.issuerCode) ?? null;
  }

  @PlainResolver(
    () => Plan,
    'Kế hoạch cấp trên mà văn bản nêu. The plan that this one says it was made under.',
    {
      nullable: true,
    },
  )
  async parent(@Root() plan: Plan, @Ctx() context: RoomContext): Promise<Plan | null> {
    return plan.parentId === null ? null : planById(context).load(plan.parentId);
  }

  @PlainResolver(
    () => [Plan],
    'Kế hoạch nêu kế hoạch này là cấp trên. Plans that say they were made under this.',
  )
  children(@Root() plan: Plan, @Ctx() context: RoomContext): Promise<readonly Plan[]> {
    return childPlansByPlan(context).load(plan.id);
  }

  @PlainResolver(
    () => [Plan],
    'Kế hoạch cùng thời gian của địa bàn cấp trên: theo địa lý, văn bản không nêu. Plans of the areas above at the same time: by geography, not by the documents.',
  )
  widerPlans(@Root() plan: Plan, @Ctx() context: RoomContext): Promise<readonly Plan[]> {
    return widerPlansByPlan(context).load(plan.id);
  }

  @PlainResolver(
    () => [Plan],
    'Kế hoạch cùng thời gian của địa bàn bên trong: theo địa lý. Plans of areas inside at the same time: by geography.',
  )
  narrowerPlans(@Root() plan: Plan, @Ctx() context: RoomContext): Promise<readonly Plan[]> {
    return narrowerPlansByPlan(context).load(plan.id);
  }

  @PlainResolver(() => [PlanArea], 'Địa bàn nêu trong văn bản. Areas that the document names.')
  areas(@Root() plan: Plan, @Ctx() context: RoomContext): Promise<readonly PlanArea[]> {
    return planAreasByPlan(context).load(plan.id);
  }

  @PlainResolver(() => [PlanLegalBasis], 'Căn cứ. What the plan rests on.')
  legalBases(@Root() plan: Plan, @Ctx() context: RoomContext): Promise<readonly PlanLegalBasis[]> {
    return legalBasesByPlan(context).load(plan.id);
  }

  @PlainResolver(() => [PlanSection], 'Các đề mục. The outline.')
  outline(@Root() plan: Plan, @Ctx() context: RoomContext): Promise<readonly PlanSection[]> {
    return sectionsByPlan(context).load(plan.id);
  }

  @PlainResolver(() => [PlanParty], 'Các bên ký kết. Parties that signed.')
  async parties(@Root() plan: Plan, @Ctx() context: RoomContext): Promise<readonly PlanParty[]> {
    const rows = await partiesByPlan(context).load(plan.id);
    return rows.map((row) => ({ organisation: row, signatures: row.signatures }));
  }

  @PlainResolver(() => [PlanOrganisation], 'Cơ quan, tổ chức. Organisations of the plan.')
  organisations(@Root() plan: Plan, @Ctx() context: RoomContext): Promise<readonly PlanOrganisation[]> {
    return organisationsByPlan(context).load(plan.id);
  }

  @PlainResolver(() => [Finding], 'Điểm chưa khớp. What does not fit in the document.')
  findings(@Root() plan: Plan, @Ctx() context: RoomContext): Promise<readonly Finding[]> {
    return findingsByPlan(context).load(plan.id);
  }

  @PlainResolver(() => [FigureCheckRow], 'Số liệu được tính lại. Figures, recomputed.')
  async checks(
    @Root() plan: Plan,
    @Arg('matches', () => Boolean, {
      nullable: true,
      description: 'Chỉ các phép khớp hoặc không khớp. Only those that agree, or that do not.',
    })
    matches: boolean | null,
    @Ctx() context: RoomContext,
  ): Promise<readonly FigureCheckRow[]> {
    const checks = await checksByPlan(context).load(plan.id);
    return typeof matches === 'boolean' ? checks.filter((check) => check.matches === matches) : checks;
  }

  @PlainResolver(() => [OtherNumber], 'Các số không phải số liệu. Numbers that are no figures.')
  otherNumbers(@Root() plan: Plan, @Ctx() context: RoomContext): Promise<readonly OtherNumber[]> {
    return otherNumbersByPlan(context).load(plan.id);
  }
}

@Resolver(() => PlanArea)
export class PlanAreaResolver {
  @PlainResolver(
    () => AreaStub,
    'Địa bàn của sổ địa bàn; trống với nhóm xã. The register’s area; null for a group.',
    {
      nullable: true,
    },
  )
  area(@Root() { officialCode, validFrom }: PlanArea): AreaStub | null {
    return officialCode === null || validFrom === null ? null : { code: officialCode, validFrom };
  }
}
