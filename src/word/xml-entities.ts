/** Takes the place of `entities` of @xmldom/xmldom in the bundle: what XML itself knows. Word files never hold HTML's names of characters. */
export const XML_ENTITIES = Object.freeze({ amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' });
export const HTML_ENTITIES = XML_ENTITIES;
export const entityMap = XML_ENTITIES;
