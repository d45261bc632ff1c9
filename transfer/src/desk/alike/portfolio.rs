//! What tells a record of a kiosk that waits, a mapping and a setting.

use super::{Alike, merged};
use crate::Subject;
use peil_portfolio::{ImportMapping, InboxRecord, KioskRecord, Setting};

impl Alike for InboxRecord {
    const SUBJECT: Subject = Subject::Kiosk;
    const ONCE: bool = true;
    type Key = KioskRecord;

    fn keys(&self) -> Vec<KioskRecord> {
        vec![self.key()]
    }

    // When, by whom and from what it was received is no reason to count it twice.
    merged! {
        choice "record" record; choice "state" state; provenance "received_on" received_on;
        provenance_text "received_by" received_by; provenance "source" source; provenance_text "origin" origin;
    }
}

impl Alike for ImportMapping {
    const SUBJECT: Subject = Subject::Mapping;
    const ONCE: bool = true;
    type Key = String;

    fn keys(&self) -> Vec<String> {
        vec![self.name.clone()]
    }

    merged! { choice "name" name; filled "text" text; }
}

impl Alike for Setting {
    const SUBJECT: Subject = Subject::Setting;
    const ONCE: bool = true;
    type Key = String;

    fn keys(&self) -> Vec<String> {
        vec![self.name.clone()]
    }

    merged! { choice "name" name; filled "value" value; }
}
