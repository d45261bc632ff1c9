//! What tells scans, assessments, scores and wishes.

use super::{Alike, merged};
use crate::Subject;
use crate::desk::merge::Merge;
use peil_core::intensity::{Composition, Scan, Technology};
use peil_core::maturity::Stage;
use peil_portfolio::{Assessment, Date, PublishedScores, ScanRecord, Topic, Wish};

impl Alike for ScanRecord {
    const SUBJECT: Subject = Subject::Scan;
    /// Without a day where the file does not say it.
    type Key = (Option<Date>, Composition, Scan);

    fn keys(&self) -> Vec<Self::Key> {
        [Some(self.scanned_on), None].map(|day| (day, self.composition, self.scan)).into()
    }

    fn sought(&self, open: &[&str]) -> Vec<Self::Key> {
        let day = Some(self.scanned_on).filter(|_| !open.contains(&"scanned_on"));
        vec![(day, self.composition, self.scan)]
    }

    /// Two records of kiosks are two scans. One of which the file does not say the day is of any day.
    fn is_alike(&self, other: &Self, open: &[&str]) -> bool {
        (self.scanned_on == other.scanned_on || open.contains(&"scanned_on"))
            && (self.kiosk.is_none() || other.kiosk.is_none() || self.kiosk == other.kiosk)
    }

    fn complete(&mut self, known: &Self, open: &[&str]) {
        let silent = Technology::ALL.into_iter().filter(|technology| open.contains(&technology.code()));
        for place in silent.filter_map(|technology| self.composition.position(technology)) {
            let answer = known.scan.answer(place).filter(|_| self.composition == known.composition);
            let answered = answer.and_then(|answer| self.scan.with(place, answer).ok());
            self.scan = answered.unwrap_or(self.scan);
        }
    }

    // Where a scan comes from is no reason to count it twice, and stays as it is known.
    merged! {
        choice "scanned_on" scanned_on; choice "composition" composition; choice "answers" scan;
        field "scanned_by" scanned_by; provenance "source" source; field "note" note;
    }
}

impl Alike for Assessment {
    const SUBJECT: Subject = Subject::Assessment;
    const ONCE: bool = true;
    type Key = Stage;

    fn keys(&self) -> Vec<Stage> {
        vec![self.stage]
    }

    merged! {
        choice "stage" stage; choice "assessed_on" assessed_on; filled "questionnaire" questionnaire;
        field "cells" answers;
        flag "finished" finished; field "assessed_by" assessed_by; field "note" note;
    }
}

impl Alike for PublishedScores {
    const SUBJECT: Subject = Subject::Scores;
    const ONCE: bool = true;
    type Key = Stage;

    fn keys(&self) -> Vec<Stage> {
        vec![self.stage]
    }

    fn merge(&mut self, offered: &Self, merge: &mut Merge<'_>) {
        const DIMENSIONS: [&str; 6] = ["strategy", "readiness", "people", "data", "automation", "green"];
        merge.choice("stage", &mut self.stage, &offered.stage);
        merge.field("scored_on", &mut self.scored_on, &offered.scored_on);
        merge.choice("overall", &mut self.overall, &offered.overall);
        for ((column, ours), offered) in
            DIMENSIONS.into_iter().zip(&mut self.dimensions).zip(&offered.dimensions)
        {
            merge.choice(column, ours, offered);
        }
        merge.field("portal_id", &mut self.portal_id, &offered.portal_id);
        merge.field("hub", &mut self.hub, &offered.hub);
        merge.field("note", &mut self.note, &offered.note);
    }
}

impl Alike for Wish {
    const SUBJECT: Subject = Subject::Wish;
    const ONCE: bool = true;
    type Key = Topic;

    fn keys(&self) -> Vec<Topic> {
        vec![self.topic]
    }

    merged! { choice "topic" topic; choice "relevant" relevant; field "target" target; field "note" note; }
}
