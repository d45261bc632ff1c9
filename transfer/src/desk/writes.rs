//! What is to be written, and writing it.

use super::shelf::Write;
use crate::Owned;
use peil_portfolio::{
    Assessment, Company, Contact, Edit, EditError, FollowUp, Id, ImportMapping, InboxRecord, PublishedScores,
    Received, Record, RegionalCount, RegionalObservation, RegionalTarget, ScanRecord, Service, Setting,
    StageReached, Wish,
};

/// What is to be written: every record that is new or has changed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Writes {
    /// The companies by their places; none for one that is added.
    pub(super) owners: Vec<Option<Id<Company>>>,
    pub(super) companies: Vec<Write<Company>>,
    pub(super) contacts: Vec<Write<Contact>>,
    pub(super) stages: Vec<Write<StageReached>>,
    pub(super) scans: Vec<Write<ScanRecord>>,
    pub(super) assessments: Vec<Write<Assessment>>,
    pub(super) scores: Vec<Write<PublishedScores>>,
    pub(super) wishes: Vec<Write<Wish>>,
    pub(super) services: Vec<Write<Service>>,
    pub(super) follow_ups: Vec<Write<FollowUp>>,
    pub(super) inbox: Vec<Write<InboxRecord>>,
    pub(super) mappings: Vec<Write<ImportMapping>>,
    pub(super) counts: Vec<Write<RegionalCount>>,
    pub(super) observations: Vec<Write<RegionalObservation>>,
    pub(super) targets: Vec<Write<RegionalTarget>>,
    pub(super) settings: Vec<Write<Setting>>,
    pub(super) received: Vec<Received>,
}

/// How many records were written.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Written {
    pub(crate) added: usize,
    pub(crate) changed: usize,
}

impl Writes {
    /// Writes everything.
    pub(crate) fn write(&self, edit: &mut Edit<'_>) -> Result<Written, EditError> {
        let mut written = Written::default();
        let mut owners = self.owners.clone();
        // Those that are added stand at the end, in the order in which they are written.
        let mut places = owners.iter().enumerate().filter(|(_, id)| id.is_none()).map(|(place, _)| place);
        let mut added = Vec::new();
        for write in &self.companies {
            let id = one(edit, write.id, &write.record, &mut written)?;
            if write.id.is_none() {
                added.extend(places.next().map(|place| (place, id)));
            }
        }
        for (place, id) in added {
            if let Some(owner) = owners.get_mut(place) {
                *owner = Some(id);
            }
        }
        owned(edit, &self.contacts, &owners, &mut written)?;
        owned(edit, &self.stages, &owners, &mut written)?;
        owned(edit, &self.scans, &owners, &mut written)?;
        owned(edit, &self.assessments, &owners, &mut written)?;
        owned(edit, &self.scores, &owners, &mut written)?;
        owned(edit, &self.wishes, &owners, &mut written)?;
        owned(edit, &self.services, &owners, &mut written)?;
        owned(edit, &self.follow_ups, &owners, &mut written)?;
        unowned(edit, &self.inbox, &mut written)?;
        unowned(edit, &self.mappings, &mut written)?;
        unowned(edit, &self.counts, &mut written)?;
        unowned(edit, &self.observations, &mut written)?;
        unowned(edit, &self.targets, &mut written)?;
        unowned(edit, &self.settings, &mut written)?;
        if !self.received.is_empty() {
            let today = edit.today();
            written.added += edit.receive(&self.received, today)?.added as usize;
        }
        Ok(written)
    }

    /// True when there is nothing to write.
    pub(crate) fn is_empty(&self) -> bool {
        self.companies.is_empty()
            && self.contacts.is_empty()
            && self.stages.is_empty()
            && self.scans.is_empty()
            && self.assessments.is_empty()
            && self.scores.is_empty()
            && self.wishes.is_empty()
            && self.services.is_empty()
            && self.follow_ups.is_empty()
            && self.inbox.is_empty()
            && self.mappings.is_empty()
            && self.counts.is_empty()
            && self.observations.is_empty()
            && self.targets.is_empty()
            && self.settings.is_empty()
            && self.received.is_empty()
    }
}

fn one<R: Record>(
    edit: &mut Edit<'_>,
    id: Option<Id<R>>,
    record: &R,
    written: &mut Written,
) -> Result<Id<R>, EditError> {
    if let Some(id) = id {
        edit.update(id, record)?;
        written.changed += 1;
        return Ok(id);
    }
    written.added += 1;
    edit.insert(record)
}

fn owned<R: Owned>(
    edit: &mut Edit<'_>,
    writes: &[Write<R>],
    owners: &[Option<Id<Company>>],
    written: &mut Written,
) -> Result<(), EditError> {
    for write in writes {
        let owner = owners.get(write.owner as usize).copied().flatten();
        let owner = owner.ok_or(EditError::NotFound { table: "company", id: 0 })?;
        one(edit, write.id, &write.record.clone().owned_by(owner), written)?;
    }
    Ok(())
}

fn unowned<R: Record>(
    edit: &mut Edit<'_>,
    writes: &[Write<R>],
    written: &mut Written,
) -> Result<(), EditError> {
    writes.iter().try_for_each(|write| one(edit, write.id, &write.record, written).map(drop))
}
