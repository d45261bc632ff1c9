//! Names of what a company can be.

use crate::{Key, Words};
use peil_core::record::{Language, Province, Sector, SizeClass};
use peil_portfolio::{Consent, DmaSector, FollowUpKind, FunnelStep, InboxSource, ScanSource};

/// The sections of SBI 2008, A to U.
const SECTIONS: [Key; Sector::COUNT as usize] = [
    Key::SectionA,
    Key::SectionB,
    Key::SectionC,
    Key::SectionD,
    Key::SectionE,
    Key::SectionF,
    Key::SectionG,
    Key::SectionH,
    Key::SectionI,
    Key::SectionJ,
    Key::SectionK,
    Key::SectionL,
    Key::SectionM,
    Key::SectionN,
    Key::SectionO,
    Key::SectionP,
    Key::SectionQ,
    Key::SectionR,
    Key::SectionS,
    Key::SectionT,
    Key::SectionU,
];

impl Words {
    /// From what a record in the inbox was read.
    #[must_use]
    pub fn inbox_source(&self, source: InboxSource) -> String {
        self.say(match source {
            InboxSource::Text => Key::InboxSourceText,
            InboxSource::Picture => Key::InboxSourcePicture,
            InboxSource::Log => Key::InboxSourceLog,
            InboxSource::Line => Key::InboxSourceLine,
        })
    }

    /// In which language somebody answered at a kiosk.
    #[must_use]
    pub fn kiosk_language(&self, language: Language) -> String {
        self.say(match language {
            Language::Dutch => Key::InboxLanguageDutch,
            Language::English => Key::InboxLanguageEnglish,
        })
    }

    /// A province.
    #[must_use]
    pub fn province(&self, province: Province) -> String {
        self.say(match province {
            Province::Groningen => Key::ProvinceGroningen,
            Province::Fryslan => Key::ProvinceFryslan,
            Province::Drenthe => Key::ProvinceDrenthe,
            Province::Overijssel => Key::ProvinceOverijssel,
            Province::Flevoland => Key::ProvinceFlevoland,
            Province::Gelderland => Key::ProvinceGelderland,
            Province::Utrecht => Key::ProvinceUtrecht,
            Province::NoordHolland => Key::ProvinceNoordHolland,
            Province::ZuidHolland => Key::ProvinceZuidHolland,
            Province::Zeeland => Key::ProvinceZeeland,
            Province::NoordBrabant => Key::ProvinceNoordBrabant,
            Province::Limburg => Key::ProvinceLimburg,
        })
    }

    /// A size class with its limits.
    #[must_use]
    pub fn size_class(&self, size: SizeClass) -> String {
        self.say(match size {
            SizeClass::Micro => Key::SizeMicro,
            SizeClass::Small => Key::SizeSmall,
            SizeClass::Medium => Key::SizeMedium,
            SizeClass::Large => Key::SizeLarge,
        })
    }

    /// A size class in a word.
    #[must_use]
    pub fn short_size_class(&self, size: SizeClass) -> String {
        self.say(match size {
            SizeClass::Micro => Key::SizeMicroShort,
            SizeClass::Small => Key::SizeSmallShort,
            SizeClass::Medium => Key::SizeMediumShort,
            SizeClass::Large => Key::SizeLargeShort,
        })
    }

    /// A sector of the form of the assessment.
    #[must_use]
    pub fn sector(&self, sector: DmaSector) -> String {
        self.say(match sector {
            DmaSector::Aeronautics => Key::SectorAeronautics,
            DmaSector::Agriculture => Key::SectorAgriculture,
            DmaSector::Community => Key::SectorCommunity,
            DmaSector::Construction => Key::SectorConstruction,
            DmaSector::ConsumerGoods => Key::SectorConsumerGoods,
            DmaSector::Culture => Key::SectorCulture,
            DmaSector::Defence => Key::SectorDefence,
            DmaSector::Education => Key::SectorEducation,
            DmaSector::Energy => Key::SectorEnergy,
            DmaSector::Environment => Key::SectorEnvironment,
            DmaSector::Finance => Key::SectorFinance,
            DmaSector::Health => Key::SectorHealth,
            DmaSector::Manufacturing => Key::SectorManufacturing,
            DmaSector::Maritime => Key::SectorMaritime,
            DmaSector::Mining => Key::SectorMining,
            DmaSector::Mobility => Key::SectorMobility,
            DmaSector::PublicAdministration => Key::SectorPublicAdministration,
            DmaSector::RealEstate => Key::SectorRealEstate,
            DmaSector::Professional => Key::SectorProfessional,
            DmaSector::Telecommunications => Key::SectorTelecommunications,
            DmaSector::Tourism => Key::SectorTourism,
            DmaSector::Trade => Key::SectorTrade,
            DmaSector::Legal => Key::SectorLegal,
            DmaSector::Regulation => Key::SectorRegulation,
        })
    }

    /// A section of SBI 2008 with its letter.
    #[must_use]
    pub fn section(&self, section: Sector) -> String {
        let place = usize::try_from(u32::from(section.letter()) - u32::from('A')).ok();
        let key = place.and_then(|place| SECTIONS.get(place)).copied();
        key.map_or_else(|| section.letter().to_string(), |key| self.say(key))
    }

    /// Whether a company agrees to its data being kept.
    #[must_use]
    pub fn consent(&self, consent: Consent) -> String {
        self.say(match consent {
            Consent::NotAsked => Key::ConsentNotAsked,
            Consent::Given => Key::ConsentGiven,
            Consent::Refused => Key::ConsentRefused,
            Consent::Withdrawn => Key::ConsentWithdrawn,
        })
    }

    /// A step of the funnel: as the hub has named it, or the usual name of its key, or the key.
    #[must_use]
    pub fn funnel_step(&self, funnel: &[FunnelStep], key: &str) -> String {
        let named = funnel.iter().find(|step| step.key == key && !step.name.is_empty());
        match (named, key) {
            (Some(step), _) => step.name.clone(),
            (None, "informed") => self.say(Key::StepInformed),
            (None, "activated") => self.say(Key::StepActivated),
            (None, "supported") => self.say(Key::StepSupported),
            (None, other) => other.to_owned(),
        }
    }

    /// What is to be done later.
    #[must_use]
    pub fn follow_up(&self, kind: FollowUpKind) -> String {
        self.say(match kind {
            FollowUpKind::AssessmentT1 => Key::FollowUpAssessmentT1,
            FollowUpKind::AssessmentT2 => Key::FollowUpAssessmentT2,
            FollowUpKind::Contact => Key::FollowUpContact,
            FollowUpKind::Other => Key::FollowUpOther,
        })
    }

    /// From where a scan comes.
    #[must_use]
    pub fn scan_source(&self, source: ScanSource) -> String {
        self.say(match source {
            ScanSource::Coach => Key::ScanSourceCoach,
            ScanSource::Kiosk => Key::ScanSourceKiosk,
            ScanSource::Import => Key::ScanSourceImport,
        })
    }

    /// A table of the file, as what is in it is called; its own name where that is not known.
    #[must_use]
    pub fn table(&self, name: &str) -> String {
        self.say(match name {
            "company" => Key::TableCompany,
            "contact" => Key::TableContact,
            "stage" => Key::TableStage,
            "scan" => Key::TableScan,
            "assessment" => Key::TableAssessment,
            "published_scores" => Key::TablePublishedScores,
            "wish" => Key::TableWish,
            "service" => Key::TableService,
            "follow_up" => Key::TableFollowUp,
            "change" => Key::TableChange,
            "regional_observation" => Key::TableRegionalObservation,
            "regional_target" => Key::TableRegionalTarget,
            "regional_count" => Key::TableRegionalCount,
            "inbox" => Key::TableInbox,
            "mapping" => Key::TableMapping,
            "setting" => Key::TableSetting,
            other => return other.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::{Language, Words};
    use peil_core::record::{Province, Sector};
    use peil_portfolio::{DmaSector, FunnelStep, default_funnel};
    use std::collections::BTreeSet;

    #[test]
    fn every_choice_has_a_name_of_its_own() {
        for language in [Language::Dutch, Language::English] {
            let words = Words::new(language);
            let sectors: BTreeSet<_> = DmaSector::ALL.map(|sector| words.sector(sector)).into();
            assert_eq!(sectors.len(), 24);
            let provinces: BTreeSet<_> = Province::ALL.map(|province| words.province(province)).into();
            assert_eq!(provinces.len(), 12);
            for letter in 'A'..='U' {
                let section = words.section(Sector::from_letter(letter).unwrap());
                assert!(section.starts_with(letter) && section.len() > 4, "{section}");
            }
        }
    }

    #[test]
    fn a_hub_may_name_its_steps() {
        let words = Words::new(Language::Dutch);
        let mut funnel = default_funnel();
        assert_eq!(words.funnel_step(&funnel, "informed"), "geïnformeerd");
        funnel[0].name = "bezocht".to_owned();
        funnel.push(FunnelStep { key: "invested".to_owned(), ..funnel[1].clone() });
        assert_eq!(words.funnel_step(&funnel, "informed"), "bezocht");
        assert_eq!(words.funnel_step(&funnel, "invested"), "invested");
    }
}
