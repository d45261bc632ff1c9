//! What a session asks of what is around it.

use peil_core::record::Record;

/// Something to be done outside the session, which is told with an [`Event`](crate::Event) what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Effect {
    /// Put this record into the log.
    ///
    /// The log gives it its sequence number; the one in the record means nothing yet. Answered by
    /// [`Event::Kept`](crate::Event::Kept), [`Event::StorageFull`](crate::Event::StorageFull) or
    /// [`Event::StorageFault`](crate::Event::StorageFault).
    Keep(Record),
    /// Tell how the kiosk stands. Answered by [`Event::Status`](crate::Event::Status).
    Report,
    /// Offer the log over the serial line. Answered by [`Event::Exported`](crate::Event::Exported) or
    /// [`Event::ExportFailed`](crate::Event::ExportFailed).
    Export,
    /// Stop offering it. Needs no answer.
    StopExport,
    /// Look whether the parts of the kiosk work. Answered by [`Event::Tested`](crate::Event::Tested).
    Test,
    /// Erase the records that were exported, and no other. Answered by [`Event::Erased`](crate::Event::Erased) or
    /// [`Event::EraseFailed`](crate::Event::EraseFailed).
    Erase,
}
