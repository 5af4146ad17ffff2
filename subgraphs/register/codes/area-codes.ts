import { type CodeOf, codeList } from './code-list.ts';

export const AREA_LEVEL = codeList('AreaLevel', 'Cấp của địa bàn. The level of an area.', {
  PROVINCE: 'Cấp tỉnh. Province or centrally run city.',
  DISTRICT: 'Cấp huyện (đến 30/06/2025). District level, until 2025-06-30.',
  COMMUNE: 'Cấp xã. Commune level: commune, ward, township.',
  HAMLET: 'Thôn, ấp, khóm, tổ dân phố. Hamlet or residential group below the commune.',
});
export type AreaLevel = CodeOf<typeof AREA_LEVEL>;

export const AREA_UNIT_TYPE = codeList(
  'AreaUnitType',
  'Loại đơn vị hành chính hoặc khu dân cư. The kind of unit an area is.',
  {
    TINH: 'Tỉnh. Province.',
    THANH_PHO: 'Thành phố. City, of the central government or of a province.',
    HUYEN: 'Huyện. Rural district.',
    QUAN: 'Quận. Urban district.',
    THI_XA: 'Thị xã. Town of district level.',
    XA: 'Xã. Rural commune.',
    PHUONG: 'Phường. Ward.',
    THI_TRAN: 'Thị trấn (đến 30/06/2025). Township of commune level, until 2025-06-30.',
    DAC_KHU: 'Đặc khu (từ 01/07/2025). Special zone of commune level, from 2025-07-01.',
    TDP: 'Tổ dân phố. Residential group.',
    AP: 'Ấp. Hamlet, in the south.',
    KHOM: 'Khóm. Residential group, in the south.',
    THON: 'Thôn. Village.',
  },
);
export type AreaUnitType = CodeOf<typeof AREA_UNIT_TYPE>;

export const SETTLEMENT = codeList(
  'Settlement',
  'Khu vực để áp dụng chuẩn nghèo. Rural or urban, as poverty lines tell them apart.',
  { RURAL: 'Nông thôn. Rural.', URBAN: 'Thành thị. Urban.' },
);
export type Settlement = CodeOf<typeof SETTLEMENT>;

export const SUCCESSION_SHARE = codeList(
  'AreaSuccessionShare',
  'Phần địa bàn được nhập. How much of the former area went to the later one.',
  { WHOLE: 'Toàn bộ. The whole area.', PART: 'Một phần. A part of the area.' },
);
export type SuccessionShare = CodeOf<typeof SUCCESSION_SHARE>;

export const AREA_CLASS = codeList(
  'AreaClassCode',
  'Phân loại địa bàn theo chính sách. What policies class an area as.',
  {
    EXTREMELY_DIFFICULT_ETHNIC:
      'Đặc biệt khó khăn vùng dân tộc thiểu số. Extremely difficult, ethnic minorities.',
    EXTREMELY_DIFFICULT_COASTAL: 'Đặc biệt khó khăn bãi ngang, ven biển. Extremely difficult, coastal.',
    PROGRAMME_135: 'Xã thuộc Chương trình 135. Commune of Programme 135.',
    DIFFICULT_SOCIOECONOMIC:
      'Vùng có điều kiện kinh tế - xã hội khó khăn. Difficult in economic and social terms.',
    KHMER_CONCENTRATED: 'Vùng đông đồng bào Khmer. Many Khmer people live there.',
    POOR_COMMUNE: 'Xã nghèo. Poor commune.',
    POOR_DISTRICT: 'Huyện nghèo. Poor district.',
    ISLAND: 'Hải đảo. Island.',
    NEW_RURAL: 'Đạt chuẩn nông thôn mới. Reached the new-rural standard.',
    INDUSTRIAL_CLUSTER: 'Có cụm công nghiệp. Has an industrial cluster.',
  },
);
export type AreaClassCode = CodeOf<typeof AREA_CLASS>;

export const FIGURE_BASIS = codeList(
  'AreaFigureBasis',
  'Cơ sở của số liệu. What a figure of an area rests on.',
  {
    PRINTED: 'In trong văn bản. Printed in a document.',
    IMPLIED: 'Suy ra từ số in trong văn bản. Follows from figures printed in a document.',
    COUNTED: 'Đếm từ sổ bộ. Counted from the register.',
    INVENTED: 'Giả định cho bản trình diễn. Invented for the demonstration.',
  },
);
export type FigureBasis = CodeOf<typeof FIGURE_BASIS>;

export const AREA_RELATION = codeList(
  'AreaRelation',
  'Quan hệ của một địa bàn với địa bàn được hỏi. What an area is to the one asked about.',
  {
    SELF: 'Chính địa bàn được hỏi. The area itself.',
    PREDECESSOR:
      'Địa bàn trước, trực tiếp hoặc qua nhiều bước. An area that it came from, at one step or more.',
    SUCCESSOR: 'Địa bàn sau, trực tiếp. An area that it went to, at one step.',
  },
);
export type AreaRelation = CodeOf<typeof AREA_RELATION>;

export const AREA_BOUNDARIES = codeList(
  'AreaBoundaries',
  'Ranh giới để so sánh qua các năm. Whose boundaries years are compared in.',
  {
    OWN: 'Ranh giới của chính địa bàn. The boundaries of the area itself.',
    CURRENT:
      'Ranh giới hiện nay: của địa bàn mà toàn bộ địa bàn cũ đã nhập vào. Today’s: of the area into which the whole of a former area went.',
  },
);
export type AreaBoundaries = CodeOf<typeof AREA_BOUNDARIES>;
