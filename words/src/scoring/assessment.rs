//! The form of the Digital Maturity Assessment: what is asked, item by item, in words of our own.

use crate::{Key, Words};
use peil_core::maturity::{Kind, Question};

const AREAS: [Key; 10] = [
    Key::DmaAreaDesign,
    Key::DmaAreaProjects,
    Key::DmaAreaOperations,
    Key::DmaAreaPartners,
    Key::DmaAreaInbound,
    Key::DmaAreaCustomers,
    Key::DmaAreaDelivery,
    Key::DmaAreaAdministration,
    Key::DmaAreaPurchasing,
    Key::DmaAreaSecurity,
];
const Q2: [Key; 10] = [
    Key::DmaReadyNeeds,
    Key::DmaReadyMoney,
    Key::DmaReadyInfrastructure,
    Key::DmaReadySpecialists,
    Key::DmaReadyManagement,
    Key::DmaReadyStaff,
    Key::DmaReadyProcesses,
    Key::DmaReadyProducts,
    Key::DmaReadySatisfaction,
    Key::DmaReadyRisks,
];
const Q3: [Key; 10] = [
    Key::DmaMainstreamConnection,
    Key::DmaMainstreamWebsite,
    Key::DmaMainstreamForms,
    Key::DmaMainstreamChat,
    Key::DmaMainstreamShop,
    Key::DmaMainstreamMarketing,
    Key::DmaMainstreamGovernment,
    Key::DmaMainstreamRemote,
    Key::DmaMainstreamIntranet,
    Key::DmaMainstreamSystems,
];
const Q4: [Key; 7] = [
    Key::DmaAdvancedSimulation,
    Key::DmaAdvancedReality,
    Key::DmaAdvancedDrawing,
    Key::DmaAdvancedExecution,
    Key::DmaAdvancedThings,
    Key::DmaAdvancedBlockchain,
    Key::DmaAdvancedPrinting,
];
const Q5: [Key; 7] = [
    Key::DmaTrainingGaps,
    Key::DmaTrainingPlan,
    Key::DmaTrainingShort,
    Key::DmaTrainingDoing,
    Key::DmaTrainingPlacements,
    Key::DmaTrainingPaid,
    Key::DmaTrainingSubsidised,
];
const Q6: [Key; 8] = [
    Key::DmaStaffAware,
    Key::DmaStaffInformed,
    Key::DmaStaffEffects,
    Key::DmaStaffInvolved,
    Key::DmaStaffAutonomy,
    Key::DmaStaffJobs,
    Key::DmaStaffFlexible,
    Key::DmaStaffSupport,
];
const Q7: [Key; 8] = [
    Key::DmaDataPolicy,
    Key::DmaDataPaper,
    Key::DmaDataStored,
    Key::DmaDataConnected,
    Key::DmaDataLive,
    Key::DmaDataAnalysed,
    Key::DmaDataExternal,
    Key::DmaDataEveryone,
];
const Q8: [Key; 6] = [
    Key::DmaSecurePolicy,
    Key::DmaSecureCustomers,
    Key::DmaSecureStaff,
    Key::DmaSecureWatched,
    Key::DmaSecureBackup,
    Key::DmaSecureContinuity,
];
const Q9: [Key; 5] = [
    Key::DmaAutomationLanguage,
    Key::DmaAutomationVision,
    Key::DmaAutomationSpeech,
    Key::DmaAutomationRobots,
    Key::DmaAutomationDecisions,
];
const Q10: [Key; 10] = [
    Key::DmaGreenModel,
    Key::DmaGreenService,
    Key::DmaGreenProducts,
    Key::DmaGreenProduction,
    Key::DmaGreenEmissions,
    Key::DmaGreenEnergy,
    Key::DmaGreenMaterials,
    Key::DmaGreenTransport,
    Key::DmaGreenCustomers,
    Key::DmaGreenPaperless,
];
const Q11: [Key; 5] = [
    Key::DmaChoiceStrategy,
    Key::DmaChoiceSystem,
    Key::DmaChoicePurchasing,
    Key::DmaChoiceEnergy,
    Key::DmaChoiceReuse,
];

impl Words {
    /// A question of the form as a sentence. The two columns of question 1 are one question.
    #[must_use]
    pub fn question_asked(&self, question: Question) -> String {
        self.say(match question {
            Question::Q1a | Question::Q1b => Key::DmaAskQ1,
            Question::Q2 => Key::DmaAskQ2,
            Question::Q3 => Key::DmaAskQ3,
            Question::Q4 => Key::DmaAskQ4,
            Question::Q5 => Key::DmaAskQ5,
            Question::Q6 => Key::DmaAskQ6,
            Question::Q7 => Key::DmaAskQ7,
            Question::Q8 => Key::DmaAskQ8,
            Question::Q9 => Key::DmaAskQ9,
            Question::Q10 => Key::DmaAskQ10,
            Question::Q11 => Key::DmaAskQ11,
        })
    }

    /// What an item of a question says, by its place from 0; empty where the question has no such item.
    ///
    /// ```
    /// use peil_core::maturity::Question;
    /// use peil_words::{Language, Words};
    /// assert_eq!(Words::new(Language::Dutch).item(Question::Q4, 6), "3D-printen");
    /// ```
    #[must_use]
    pub fn item(&self, question: Question, item: usize) -> String {
        items(question).get(item).map(|key| self.say(*key)).unwrap_or_default()
    }

    /// What an answer from 0 is called on a scale: `test het`, `deels`. Ticks have no names; theirs is empty.
    #[must_use]
    pub fn scale(&self, kind: Kind, answer: u8) -> String {
        let key = match (kind, answer) {
            (Kind::Steps, 0) => Key::DmaStepUnused,
            (Kind::Steps, 1) => Key::DmaStepConsidered,
            (Kind::Steps, 2) => Key::DmaStepPrototype,
            (Kind::Steps, 3) => Key::DmaStepTesting,
            (Kind::Steps, 4) => Key::DmaStepImplementing,
            (Kind::Steps, 5) => Key::DmaStepOperational,
            (Kind::Partly, 0) => Key::DmaPartlyNo,
            (Kind::Partly, 1) => Key::DmaPartlySome,
            (Kind::Partly, 2) => Key::DmaPartlyYes,
            _ => return String::new(),
        };
        self.say(key)
    }
}

const fn items(question: Question) -> &'static [Key] {
    match question {
        Question::Q1a | Question::Q1b => &AREAS,
        Question::Q2 => &Q2,
        Question::Q3 => &Q3,
        Question::Q4 => &Q4,
        Question::Q5 => &Q5,
        Question::Q6 => &Q6,
        Question::Q7 => &Q7,
        Question::Q8 => &Q8,
        Question::Q9 => &Q9,
        Question::Q10 => &Q10,
        Question::Q11 => &Q11,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use std::collections::BTreeSet;

    #[test]
    fn every_item_has_words_of_its_own_and_there_are_no_others() {
        for language in Language::ALL {
            let words = Words::new(language);
            let mut all = BTreeSet::new();
            // The two columns of question 1 share their rows.
            for question in Question::ALL.into_iter().filter(|question| *question != Question::Q1b) {
                for item in 0..question.items() {
                    let text = words.item(question, item);
                    assert!(!text.is_empty(), "{question:?} {item}");
                    all.insert((question, text));
                }
                assert_eq!(words.item(question, question.items()), "", "{question:?}");
            }
            assert_eq!(all.len(), 86);
            let asked: BTreeSet<String> = Question::ALL.map(|question| words.question_asked(question)).into();
            assert_eq!(asked.len(), 11, "{asked:?}");
        }
    }

    #[test]
    fn every_step_of_a_scale_has_a_name_and_ticks_have_none() {
        for language in Language::ALL {
            let words = Words::new(language);
            for kind in [Kind::Steps, Kind::Partly] {
                let names: BTreeSet<String> =
                    (0..=kind.highest()).map(|answer| words.scale(kind, answer)).collect();
                assert_eq!(names.len(), usize::from(kind.highest()) + 1);
                assert!(!names.contains(""));
                assert_eq!(words.scale(kind, kind.highest() + 1), "");
            }
            assert_eq!(words.scale(Kind::Ticks, 1), "");
        }
    }

    #[test]
    fn the_negative_item_is_the_one_without_digital_data() {
        let words = Words::new(Language::English);
        assert_eq!(words.item(Question::Q7, Question::NEGATIVE_ITEM), "Data is not collected digitally");
    }
}
