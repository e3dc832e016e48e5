/** What Discord allows, with where it says so. Characters unless the name says otherwise. */

/** https://discord.com/developers/docs/components/reference: a message of components holds this much in all. */
export const CARD_TEXT = 4000;
export const CARD_COMPONENTS = 40;
/** https://discord.com/developers/docs/components/reference#media-gallery: what is said of a picture for whoever can't see it. */
export const PICTURE_SAID = 1024;
/** https://discord.com/developers/docs/reference#uploading-files: a file, where nobody pays for more. */
export const FILE_BYTES = 10 * 1024 * 1024;
export const ROW_BUTTONS = 5;
export const BUTTON_LABEL = 80;
/** Also the limit for an option's value and label, and for a modal's custom_id. */
export const CUSTOM_ID = 100;
export const MENU_OPTIONS = 25;
export const MENU_PLACEHOLDER = 150;

/** https://discord.com/developers/docs/components/reference#label and interactions/receiving-and-responding. */
export const FORM_FIELDS = 5;
export const FORM_TITLE = 45;
export const FIELD_LABEL = 45;
export const FIELD_HINT = 100;
export const FIELD_TEXT = 4000;

export const COMPLETIONS = 25;
export const DESCRIPTION = 100;
/** Of a value that an option offers. */
export const CHOICE_NAME = 100;

/** https://discord.com/developers/docs/resources/message#create-message: the nonce of a message. */
export const NONCE = 25;
export const REACTIONS_PAGE = 100;

/** An interaction must be acknowledged within 3 s; the rest is for the way there. */
export const ACKNOWLEDGE_AFTER_MS = 2000;

export const REQUEST_TIMEOUT_MS = 10_000;
/** Tries after the first. Posts carry a nonce, so that a second try is known to be the same post. */
export const RETRIES = 2;

/** How long a post or an edit waits in line before it's handed back. */
export const WAITS_MS = 2000;

/** People whose names are kept for a while. */
export const NAMES_KEPT = 500;
export const NAMES_KEPT_MS = 3_600_000;
/** Direct message channels that are kept, so that telling somebody is one request and not two. */
export const DIRECTS_KEPT = 1000;
/**
 * https://discord.com/developers/docs/topics/rate-limits: 50 requests a second for a bot. A direct message takes two,
 * to open it and to write it, and a fifth of the requests is left for cards and forms.
 */
export const DIRECTS_A_MINUTE = 1200;
/** How many servers the check names one by one. */
export const SERVERS_CHECKED = 10;

/** What a card may ask for: some room is left for what escaping adds. */
export const CARD_TEXT_ASKED = 3500;

/** https://docs.discord.com/developers/resources/channel: the name of a thread, and the longest that it stays open unused. */
export const THREAD_NAME = 100;
export const THREAD_KEPT_MINUTES = 10_080;
