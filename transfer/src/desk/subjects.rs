//! What a file has, by its parts.

use crate::{Incoming, Part, Subject};

/// What a part is.
pub(super) const fn subject_of(part: &Part) -> Subject {
    match part {
        Part::Contact(_) => Subject::Contact,
        Part::Stage(_) => Subject::Stage,
        Part::Scan(_) => Subject::Scan,
        Part::Assessment(_) => Subject::Assessment,
        Part::Scores(_) => Subject::Scores,
        Part::Wish(_) => Subject::Wish,
        Part::Service(_) => Subject::Service,
        Part::FollowUp(_) => Subject::FollowUp,
        Part::Kiosk(_) | Part::Inbox(_) => Subject::Kiosk,
        Part::Mapping(_) => Subject::Mapping,
        Part::RegionalCount(_) => Subject::RegionalCount,
        Part::RegionalObservation(_) => Subject::RegionalObservation,
        Part::RegionalTarget(_) => Subject::RegionalTarget,
        Part::Setting(_) => Subject::Setting,
    }
}

/// What a file has, so that nothing else is read from the portfolio.
pub(super) struct Subjects(Vec<Subject>);

impl Subjects {
    pub(super) fn of(incoming: &Incoming) -> Self {
        let mut subjects = Vec::new();
        for part in incoming.offers.iter().flat_map(|offer| &offer.parts) {
            let subject = subject_of(part);
            if !subjects.contains(&subject) {
                subjects.push(subject);
            }
        }
        // A record of a kiosk may be a scan, or wait.
        if subjects.contains(&Subject::Kiosk) || subjects.contains(&Subject::Scan) {
            subjects.extend([Subject::Kiosk, Subject::Scan]);
        }
        Self(subjects)
    }

    pub(super) fn has(&self, subject: Subject) -> bool {
        self.0.contains(&subject)
    }
}
