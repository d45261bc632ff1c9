//! Every kind of record, in one list that nothing else repeats.

use super::{
    Assessment, Company, Contact, FollowUp, ImportMapping, InboxRecord, PublishedScores, RegionalCount,
    RegionalObservation, RegionalTarget, ScanRecord, Service, Setting, StageReached, Wish,
};
use crate::store::{Record, Table};

/// Something that is done for every kind of record.
pub trait EachKind {
    /// Does it for one of them.
    fn kind<R: Record>(&mut self);
}

macro_rules! kinds {
    ($($kind:ident),+ $(,)?) => {
        /// Every journalled table, companies first, so that what names them can be put back after them.
        pub(crate) const TABLES: &[&Table] = &[$($kind::TABLE),+];

        /// Does something for every kind of record, companies first.
        ///
        /// ```
        /// use peil_portfolio::{EachKind, Record, each_kind};
        ///
        /// struct Names(Vec<&'static str>);
        /// impl EachKind for Names {
        ///     fn kind<R: Record>(&mut self) {
        ///         self.0.push(R::TABLE.name());
        ///     }
        /// }
        /// let mut names = Names(Vec::new());
        /// each_kind(&mut names);
        /// assert_eq!((names.0[0], names.0.len()), ("company", 15));
        /// ```
        pub fn each_kind(task: &mut impl EachKind) {
            $(task.kind::<$kind>();)+
        }
    };
}

kinds! {
    Company,
    Contact,
    StageReached,
    ScanRecord,
    Assessment,
    PublishedScores,
    Wish,
    Service,
    FollowUp,
    RegionalObservation,
    RegionalTarget,
    RegionalCount,
    InboxRecord,
    ImportMapping,
    Setting,
}
