const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable",
  "@external", "@requires", "@provides", "@inaccessible"])`;

/** Three agencies that know each other's households and people by different keys. */
export const WORLD_SCHEMAS: Readonly<Record<string, string>> = {
  register: `${LINK}
    scalar Vnd
    scalar Day
    type Query {
      household(id: ID!): Household
      households(first: Int = 3, filter: Filter): [Household!]!
      parties(text: String): [Party!]!
      nodes: [Node!]!
      assets: [Asset]
      grid: [[Household]]
      reviewedOn(day: Day): Day
      amount(of: Vnd!): Vnd
      broken(how: String): String
      required(empty: Boolean = false): String!
    }
    type Mutation {
      rename(id: ID!, name: String!): Household
      count: Int!
      refuse: Int!
    }
    input Filter { classes: [Class!] = [POOR, NEAR_POOR, HIDDEN], text: String, since: Day }
    interface Node { id: ID! }
    union Party = Household | Person | Spirit
    enum Class { POOR NEAR_POOR HIDDEN @inaccessible }
    type Spirit implements Node @inaccessible { id: ID! }
    type Household implements Node @key(fields: "id") @key(fields: "no") {
      id: ID! no: Int! @inaccessible name(upper: Boolean): String! class: Class income: Vnd head: Person
      members: [Person!]! address: Address @shareable tags: [String!] grade: Int!
    }
    type Address @shareable { street: String hamlet: String! }
    type Person implements Node @key(fields: "id") {
      id: ID! name: String! born: Day household: Household class: String
    }
    interface Asset { id: ID! worth: Vnd }
    type Land implements Asset @key(fields: "id") { id: ID! worth: Vnd area: Float }
    type Animal implements Asset @key(fields: "id") { id: ID! worth: Vnd kind: String! }`,
  bank: `${LINK}
    scalar Vnd
    type Query { programmes: [Programme!]! loan(id: ID!): Loan }
    type Mutation { lend(no: Int!, amount: Vnd!): Loan owed: Int! }
    type Household @key(fields: "no") {
      no: Int! @inaccessible income: Vnd @external loans(first: Int = 2, closed: Boolean): [Loan!]
      rating: Int @requires(fields: "income") debt: Vnd! guarantor: Person address: Address @shareable
    }
    type Address @shareable { hamlet: String! }
    type Loan @key(fields: "id") {
      id: ID! principal: Vnd! borrower: Household programme: Programme officer: Person @provides(fields: "name")
      purpose(representations: Int): String
    }
    type Person @key(fields: "id") { id: ID! name: String! @external savings: Vnd }
    type Programme @key(fields: "code") { code: String! name: String! loans: [Loan] }
    type Land @key(fields: "id") { id: ID! pledged: Boolean }
    type Animal @key(fields: "id") { id: ID! pledged: String }`,
  school: `${LINK}
    type Query { schools: [School] }
    type Person @key(fields: "id") {
      id: ID! name: String! @external schooling(year: Int): Schooling greeting: String @requires(fields: "name")
      teacher: Boolean!
    }
    type Schooling { school: School! year: Int friends: [Person!] }
    type School @key(fields: "code") { code: String! name: String! pupils(first: Int = 2): [Person!]! }
    type Programme @key(fields: "code") { code: String! stipend: Int }`,
};
