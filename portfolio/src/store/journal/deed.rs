//! What can be done to a portfolio, by the names that its journal keeps.

/// What was done, so that the screens can say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Deed {
    /// A company was added.
    CompanyAdded,
    /// Fields of a company were changed.
    CompanyChanged,
    /// A company was removed, with everything that belongs to it.
    CompanyRemoved,
    /// A contact person was added, changed or removed.
    ContactChanged,
    /// A company reached a stage of the funnel, or that was corrected.
    StageChanged,
    /// A scan was added.
    ScanAdded,
    /// A scan was changed or removed.
    ScanChanged,
    /// An assessment was begun.
    AssessmentBegun,
    /// An assessment was answered, finished or removed.
    AssessmentChanged,
    /// What a company wants for itself was changed.
    WishChanged,
    /// A service was added, changed or removed.
    ServiceChanged,
    /// A follow-up was planned, done or removed.
    FollowUpChanged,
    /// Figures or targets of the region were changed.
    RegionChanged,
    /// A setting was changed.
    SettingChanged,
    /// Scores of the portal were added, changed or removed.
    PublishedChanged,
    /// Records of kiosks came into the inbox.
    KioskReceived,
    /// Records of the inbox became scans.
    KioskAccepted,
    /// Records of the inbox were rejected, or put back.
    KioskRejected,
    /// A mapping of an import was kept, changed or removed.
    MappingChanged,
    /// Records were taken over from elsewhere.
    Imported,
    /// An entry was undone.
    Undone,
    /// An entry was redone.
    Redone,
    /// A company was erased for good. Nothing tells which.
    Erased,
    /// A backup took the place of the file.
    Restored,
}

impl Deed {
    /// Every deed.
    pub const ALL: [Self; 24] = [
        Self::CompanyAdded,
        Self::CompanyChanged,
        Self::CompanyRemoved,
        Self::ContactChanged,
        Self::StageChanged,
        Self::ScanAdded,
        Self::ScanChanged,
        Self::AssessmentBegun,
        Self::AssessmentChanged,
        Self::WishChanged,
        Self::ServiceChanged,
        Self::FollowUpChanged,
        Self::RegionChanged,
        Self::SettingChanged,
        Self::PublishedChanged,
        Self::KioskReceived,
        Self::KioskAccepted,
        Self::KioskRejected,
        Self::MappingChanged,
        Self::Imported,
        Self::Undone,
        Self::Redone,
        Self::Erased,
        Self::Restored,
    ];

    /// The stable name, as in the file and in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::CompanyAdded => "company_added",
            Self::CompanyChanged => "company_changed",
            Self::CompanyRemoved => "company_removed",
            Self::ContactChanged => "contact_changed",
            Self::StageChanged => "stage_changed",
            Self::ScanAdded => "scan_added",
            Self::ScanChanged => "scan_changed",
            Self::AssessmentBegun => "assessment_begun",
            Self::AssessmentChanged => "assessment_changed",
            Self::WishChanged => "wish_changed",
            Self::ServiceChanged => "service_changed",
            Self::FollowUpChanged => "follow_up_changed",
            Self::RegionChanged => "region_changed",
            Self::SettingChanged => "setting_changed",
            Self::PublishedChanged => "published_changed",
            Self::KioskReceived => "kiosk_received",
            Self::KioskAccepted => "kiosk_accepted",
            Self::KioskRejected => "kiosk_rejected",
            Self::MappingChanged => "mapping_changed",
            Self::Imported => "imported",
            Self::Undone => "undone",
            Self::Redone => "redone",
            Self::Erased => "erased",
            Self::Restored => "restored",
        }
    }

    /// The deed with this stable name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|deed| deed.code() == code)
    }
}
