/** What a caller may be told. Printed into docs/errors.md; a test provokes each. */
export interface ErrorCodeEntry {
  readonly since: string;
  readonly meaning: string;
  /** What the reader should do, in English and in Vietnamese. */
  readonly remedy: string;
  readonly remedyVi: string;
}

export const ERROR_CODES = {
  GRAPHQL_PARSE_FAILED: {
    since: '0.1.0',
    meaning: 'The document is not GraphQL.',
    remedy: 'Mend the syntax at the place named.',
    remedyVi: 'Sửa cú pháp tại vị trí đã nêu.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    since: '0.1.0',
    meaning: 'The document asks for something that the schema does not have, or in a way it does not allow.',
    remedy: 'Compare the field, argument or type named with the schema.',
    remedyVi: 'Đối chiếu trường, tham số hoặc kiểu đã nêu với lược đồ.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    since: '0.1.0',
    meaning: 'The document holds several operations, or none with the name given.',
    remedy: 'Give `operationName`, spelled as in the document.',
    remedyVi: 'Ghi `operationName` đúng như trong tài liệu.',
  },
  OPERATION_TOO_LARGE: {
    since: '0.1.0',
    meaning: 'The document, or what its variables hold, is more than the gateway reads.',
    remedy: 'Ask for less in one operation.',
    remedyVi: 'Chia nhỏ truy vấn.',
  },
  OPERATION_TOO_DEEP: {
    since: '0.1.0',
    meaning: 'The selection is nested deeper than allowed.',
    remedy: 'Nest fewer levels; ask for the rest in a second operation.',
    remedyVi: 'Giảm số tầng lồng nhau; hỏi phần còn lại bằng truy vấn khác.',
  },
  OPERATION_TOO_COSTLY: {
    since: '0.3.0',
    meaning:
      'The operation may bring more than one operation is allowed to; `given` is the estimate, `allowed` the limit.',
    remedy: 'Ask for fewer rows (`first`) or for less below each; ask for the rest in a second operation.',
    remedyVi: 'Giảm số dòng (`first`) hoặc bớt trường bên dưới; hỏi phần còn lại bằng truy vấn khác.',
  },
  TOO_MANY_ALIASES: {
    since: '0.1.0',
    meaning: 'The operation uses more aliases than allowed.',
    remedy: 'Use fewer aliases in one operation.',
    remedyVi: 'Dùng ít bí danh hơn trong một truy vấn.',
  },
  TOO_MANY_ROOT_FIELDS: {
    since: '0.1.0',
    meaning: 'The operation has more root fields than allowed.',
    remedy: 'Split the operation.',
    remedyVi: 'Tách truy vấn.',
  },
  SUPERGRAPH_UNREADABLE: {
    since: '0.1.0',
    meaning: 'For operators: the file or folder of the supergraph cannot be read, or changes all the time.',
    remedy: 'Look at SUPERGRAPH_PATH and its permissions; write a new file beside it and rename it.',
    remedyVi: 'Kiểm tra SUPERGRAPH_PATH và quyền đọc; ghi tệp mới bên cạnh rồi đổi tên.',
  },
  SUPERGRAPH_INVALID: {
    since: '0.1.0',
    meaning: 'For operators: the text is not a supergraph; the log says where.',
    remedy: 'Compose it anew out of the schemas of the agencies.',
    remedyVi: 'Ghép lại từ lược đồ của các cơ quan.',
  },
  SUPERGRAPH_NOT_COMPOSED: {
    since: '0.1.0',
    meaning: 'For operators: the schemas of the agencies do not fit together; the log has every reason.',
    remedy: 'Mend the schema of the agency named in front of each reason.',
    remedyVi: 'Sửa lược đồ của cơ quan nêu trước mỗi lý do.',
  },
  SUPERGRAPH_FEATURE_NOT_ENFORCED: {
    since: '0.1.0',
    meaning:
      'For operators: the supergraph asks for access control or execution that this gateway does not do.',
    remedy: 'Remove the directives named in the log, or serve it with a release that enforces them.',
    remedyVi: 'Bỏ các chỉ thị nêu trong nhật ký, hoặc dùng bản phát hành có thực thi chúng.',
  },
  SUPERGRAPH_AGENCY_WITHOUT_URL: {
    since: '0.1.0',
    meaning: 'For operators: the supergraph names an agency that nothing leads to.',
    remedy: 'Set the variable <AGENCY>_URL, or AGENCY_URLS=supergraph and give the address when composing.',
    remedyVi: 'Đặt biến <AGENCY>_URL, hoặc AGENCY_URLS=supergraph và ghi địa chỉ khi ghép.',
  },
  SUPERGRAPH_ROOM_DIFFERS: {
    since: '0.1.0',
    meaning: 'For operators: the supergraph was composed with rooms of another release of the gateway.',
    remedy:
      'Compose it with the rooms of the release that runs, or start the release that it was composed with.',
    remedyVi: 'Ghép với các phòng của bản đang chạy, hoặc khởi động bản đã dùng khi ghép.',
  },
  SUPERGRAPH_UNPLANNABLE: {
    since: '0.1.0',
    meaning:
      'For operators: more than a tenth of the operations that are served now fit the new supergraph and have no plan.',
    remedy: 'Compose it anew; where that is no help, compare it with the one that is served.',
    remedyVi: 'Ghép lại; nếu vẫn lỗi, so sánh với bản đang phục vụ.',
  },
  BAD_REQUEST: {
    since: '0.1.0',
    meaning: 'The HTTP request is not a GraphQL request.',
    remedy: 'POST JSON with `query` and, where needed, `variables` and `operationName`.',
    remedyVi: 'Gửi POST dạng JSON gồm `query` và, nếu cần, `variables`, `operationName`.',
  },
  CROSS_SITE_REQUEST: {
    since: '0.2.0',
    meaning: 'A browser sent the request from a page of another site.',
    remedy: 'Ask from a page that this gateway or its own site serves, or from a program.',
    remedyVi: 'Gửi truy vấn từ trang của chính hệ thống này, hoặc từ một chương trình.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    since: '0.2.0',
    meaning: 'No document is known by the hash given.',
    remedy: 'Send the document with its hash once more; clients of Apollo do so by themselves.',
    remedyVi: 'Gửi lại toàn văn truy vấn kèm mã băm; phần mềm Apollo tự làm việc này.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    since: '0.2.0',
    meaning: 'This gateway keeps no documents that could be named by a hash.',
    remedy: 'Send the document itself.',
    remedyVi: 'Gửi toàn văn truy vấn.',
  },
  PERSISTED_QUERY_HASH_MISMATCH: {
    since: '0.2.0',
    meaning: 'The hash is not the SHA-256 of the document that came with it.',
    remedy: 'Hash the very text that is sent, in UTF-8, and write it in lower-case hexadecimal.',
    remedyVi: 'Băm đúng văn bản được gửi (UTF-8) và ghi dạng hex chữ thường.',
  },
  DOCUMENT_NOT_TRUSTED: {
    since: '0.2.0',
    meaning: 'Only documents that the operator has registered run here.',
    remedy: 'Ask the operator to register the document, or ask with the right `operation.write`.',
    remedyVi: 'Đề nghị đơn vị vận hành đăng ký truy vấn này, hoặc dùng tài khoản có quyền `operation.write`.',
  },
  BAD_USER_INPUT: {
    since: '0.1.0',
    meaning: 'An argument or variable has a value that cannot be used.',
    remedy: 'Give a value of the kind named in the message.',
    remedyVi: 'Nhập giá trị đúng kiểu đã nêu.',
  },
  IMPOSSIBLE_DATE: {
    since: '0.1.0',
    meaning: 'The day does not exist or is not written YYYY-MM-DD.',
    remedy: 'Write a day of the calendar as YYYY-MM-DD, for example 2020-06-30.',
    remedyVi: 'Ghi ngày có thật theo dạng NĂM-THÁNG-NGÀY, ví dụ 2020-06-30.',
  },
  UNKNOWN_AREA: {
    since: '0.1.0',
    meaning: 'No area has this code on that day.',
    remedy: 'Look the code up with `areas`, or give the day on which the code was in use as `asOf`.',
    remedyVi: 'Tra mã bằng `areas`, hoặc ghi `asOf` là ngày mã còn hiệu lực.',
  },
  UNKNOWN_PLAN: {
    since: '0.1.0',
    meaning: 'No plan has this code.',
    remedy: 'List the plans with `plans`.',
    remedyVi: 'Xem danh sách kế hoạch bằng `plans`.',
  },
  MALFORMED_ID: {
    since: '0.1.0',
    meaning: 'The id is not one that this system makes.',
    remedy: 'Copy the id from an answer of this system.',
    remedyVi: 'Chép nguyên mã định danh từ kết quả của hệ thống.',
  },
  MALFORMED_CURSOR: {
    since: '0.1.0',
    meaning: 'The cursor is not one that this list gave.',
    remedy: 'Use `pageInfo.endCursor` of the same list, or leave `after` out.',
    remedyVi: 'Dùng `pageInfo.endCursor` của chính danh sách này, hoặc bỏ `after`.',
  },
  PAGE_TOO_LARGE: {
    since: '0.1.0',
    meaning: '`first` is outside 1 to 100.',
    remedy: 'Ask for 1 to 100 rows and page on with `after`.',
    remedyVi: 'Hỏi từ 1 đến 100 dòng rồi lật trang bằng `after`.',
  },
  CURSOR_OF_OTHER_LIST: {
    since: '0.2.0',
    meaning: 'The cursor was made by a list in another order, of another day or of another field.',
    remedy: 'Use the cursor with the order, day and field that gave it, or leave `after` out.',
    remedyVi: 'Dùng con trỏ với đúng thứ tự, ngày và trường đã trả về nó, hoặc bỏ `after`.',
  },
  SMALL_CELL: {
    since: '0.2.0',
    meaning: 'The figure is about fewer than five households and is withheld from viewers of statistics.',
    remedy: 'Ask for a larger group, or with household rights.',
    remedyVi: 'Hỏi nhóm hộ lớn hơn, hoặc dùng tài khoản có quyền xem hộ.',
  },
  MALFORMED_COHORT: {
    since: '0.2.0',
    meaning: 'A set of households that one agency handed to another cannot be read.',
    remedy: 'Tell the operator the request id; whoever runs the agency named runs `npm run conformance`.',
    remedyVi: 'Báo mã yêu cầu (request id) cho người vận hành; cơ quan liên quan chạy `npm run conformance`.',
  },
  COHORT_TOO_LARGE: {
    since: '0.2.0',
    meaning: 'A set of households is larger than rooms exchange.',
    remedy: 'Narrow the group first, for example by area or class.',
    remedyVi: 'Thu hẹp nhóm hộ trước, ví dụ theo địa bàn hoặc loại hộ.',
  },
  COHORT_OF_OTHER_NUMBERING: {
    since: '0.2.0',
    meaning: 'The agency still keeps households under an older numbering of the register.',
    remedy: 'Tell the operator: the agency must fetch the crosswalk again.',
    remedyVi: 'Báo người vận hành: cơ quan này cần nạp lại bảng đối chiếu.',
  },
  COHORT_OF_OTHER_DATE: {
    since: '0.2.0',
    meaning: 'Two groups of households of different days cannot be combined.',
    remedy: 'Save or start both groups with the same `asOf`.',
    remedyVi: 'Lập hai nhóm hộ với cùng `asOf`.',
  },
  COHORT_CHAIN_TOO_LONG: {
    since: '0.2.0',
    meaning: 'More narrowings are nested than one operation may have.',
    remedy: 'Save the group so far as a named cohort and go on from it.',
    remedyVi: 'Lưu nhóm hộ hiện có thành nhóm có tên rồi hỏi tiếp từ nhóm đó.',
  },
  UNKNOWN_SAVED_COHORT: {
    since: '0.2.0',
    meaning: 'Your agency has saved no group of households under this name.',
    remedy: 'List the names with `savedCohorts`, or save the group first.',
    remedyVi: 'Xem tên bằng `savedCohorts`, hoặc lưu nhóm hộ trước.',
  },
  SAVED_COHORT_OUT_OF_DATE: {
    since: '0.2.0',
    meaning: 'The query of the saved group no longer fits the schema.',
    remedy: 'Read the saved query with `savedCohort`, mend it, delete the old one and save it anew.',
    remedyVi: 'Xem truy vấn đã lưu bằng `savedCohort`, sửa lại, xóa bản cũ rồi lưu mới.',
  },
  COHORT_REFERS_TO_ITSELF: {
    since: '0.2.0',
    meaning: 'The query of the saved group uses, directly or through others, the group itself.',
    remedy: 'Delete one of the saved groups that use each other and save it without the circle.',
    remedyVi: 'Xóa một trong các nhóm đã lưu dùng lẫn nhau rồi lưu lại không vòng tròn.',
  },
  UNAUTHENTICATED: {
    since: '0.1.0',
    meaning: 'The request does not prove who is asking.',
    remedy: 'Send a valid token as `Authorization: Bearer …`.',
    remedyVi: 'Gửi mã truy cập hợp lệ trong `Authorization: Bearer …`.',
  },
  FORBIDDEN: {
    since: '0.1.0',
    meaning: 'The viewer has no right to this.',
    remedy: 'Ask your administrator for the right, stating the purpose and legal basis.',
    remedyVi: 'Đề nghị quản trị cấp quyền, nêu mục đích và căn cứ pháp lý.',
  },
  FORBIDDEN_DATA_CLASS: {
    since: '0.1.0',
    meaning: 'The field belongs to a data class that the viewer may not read.',
    remedy: 'Leave the field out, or ask for the data class with purpose and legal basis.',
    remedyVi: 'Bỏ trường này, hoặc xin quyền đọc loại dữ liệu đó, nêu mục đích và căn cứ pháp lý.',
  },
  UNAUTHORIZED_FIELD_OR_TYPE: {
    since: '0.3.0',
    meaning:
      'The schema shows the field or its type only to viewers who hold what the message names; no agency was asked for it.',
    remedy: 'Leave the field out, or ask your administrator for what the message names.',
    remedyVi: 'Bỏ trường này, hoặc đề nghị quản trị cấp quyền đã nêu trong thông báo.',
  },
  STANDARD_THRESHOLD_UNKNOWN: {
    since: '0.1.0',
    meaning:
      'The poverty standard has a threshold that is not loaded and that would decide: nothing is guessed.',
    remedy: 'Name another standard, or load the threshold from the gazette.',
    remedyVi: 'Nêu chuẩn khác, hoặc nạp ngưỡng từ công báo.',
  },
  AGENCY_UNAVAILABLE: {
    since: '0.1.0',
    meaning: 'The agency that owns the field does not answer; the field is unknown, not empty.',
    remedy: 'Use the rest of the answer; ask again later.',
    remedyVi: 'Dùng phần còn lại của kết quả; thử lại sau.',
  },
  AGENCY_TIMEOUT: {
    since: '0.1.0',
    meaning: 'The agency that owns the field did not answer in time; the field is unknown, not empty.',
    remedy: 'Ask again later, or for fewer rows.',
    remedyVi: 'Thử lại sau, hoặc hỏi ít dòng hơn.',
  },
  AGENCY_BAD_RESPONSE: {
    since: '0.1.0',
    meaning: 'The agency answered with something that is not an answer; the field is unknown, not empty.',
    remedy: 'Tell the operator the request id.',
    remedyVi: 'Báo mã yêu cầu (request id) cho người vận hành.',
  },
  AGENCY_CIRCUIT_OPEN: {
    since: '0.2.0',
    meaning:
      'The agency that owns the field has failed repeatedly and is not asked for a while; the field is unknown, not empty. `since` says from when.',
    remedy: 'Use the rest of the answer; ask again in a few seconds.',
    remedyVi: 'Dùng phần còn lại của kết quả; thử lại sau vài giây.',
  },
  TOO_MANY_STREAMS: {
    since: '0.2.0',
    meaning:
      'The gateway opens no further stream of events: the viewer or all together listen to as many as may be, or it is stopping.',
    remedy: 'End streams that nobody needs, or connect again after the time in `Retry-After`.',
    remedyVi: 'Đóng các luồng không còn cần, hoặc kết nối lại sau thời gian ghi trong `Retry-After`.',
  },
  INTERNAL_SERVER_ERROR: {
    since: '0.1.0',
    meaning: 'A fault on our side; the log has it under the request id.',
    remedy: 'Tell the operator the request id.',
    remedyVi: 'Báo mã yêu cầu (request id) cho người vận hành.',
  },
  UNKNOWN_PLAN_TABLE: {
    since: '0.1.0',
    meaning: 'The plan has no table of this code that allots targets to areas.',
    remedy: 'Give the `code` of one of `Plan.tables`, or leave `table` out for all targets.',
    remedyVi: 'Ghi `code` của một biểu trong `Plan.tables`, hoặc bỏ `table` để lấy toàn bộ chỉ tiêu.',
  },
} as const satisfies Record<string, ErrorCodeEntry>;

export type ErrorCode = keyof typeof ERROR_CODES;

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERROR_CODES, value);
}
