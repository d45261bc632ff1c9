//! The columns of a row of an assessment, as the portal of the hubs names them.
//!
//! Source: the export "for dta-tool" of the open application of EDIH Thuringia, as of 2024. One name has a letter too
//! few, which was most likely taken from the portal, so it stays: `cyber_threats_egularly_monitored_m2_4_8`. That the
//! portal still takes these rows is UNCONFIRMED.

use peil_core::maturity::{Kind, Question};

/// The moment: T0, T1 or T2.
pub(crate) const STAGE: &str = "time_point";
/// The day of the assessment, `MM/DD/YYYY`.
pub(crate) const ASSESSED_ON: &str = "maturity_assessment_date";
/// The name of the company, as the portal spells it.
pub(crate) const NAME: &str = "enterprise_name_edih";
/// The number for value added tax.
pub(crate) const VAT: &str = "fiscal_registration_number_vat";

/// The four columns before the answers.
pub(crate) const LEADING: [&str; 4] = [STAGE, ASSESSED_ON, NAME, VAT];

/// Which half of a cell of question 1 stands before the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pair {
    /// `planned|invested`, as the source writes it.
    PlannedFirst,
    /// `invested|planned`.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "the other reading, should the portal turn out to have it")
    )]
    InvestedFirst,
}

/// The order that is written and read. That the portal reads it so is UNCONFIRMED; this is the one place to change it.
pub(crate) const PAIR: Pair = Pair::PlannedFirst;

impl Pair {
    /// The two questions of a cell, in order.
    pub(crate) const fn questions(self) -> [Question; 2] {
        match self {
            Self::PlannedFirst => [Question::Q1b, Question::Q1a],
            Self::InvestedFirst => [Question::Q1a, Question::Q1b],
        }
    }
}

/// The columns of a question. Both halves of question 1 have the same ones.
pub(crate) const fn stems(question: Question) -> &'static [&'static str] {
    match question {
        Question::Q1a | Question::Q1b => &Q1,
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

/// What stands in a cell for an answer: ticks as they are, steps in twos to 10, partly in fives to 10.
pub(crate) const fn worth(kind: Kind) -> u8 {
    match kind {
        Kind::Ticks => 1,
        Kind::Steps => 2,
        Kind::Partly => 5,
    }
}

const Q1: [&str; 10] = [
    "product_service_design_m2_1_1",
    "project_planning_and_management_m2_1_1",
    "operations_production_of_physical_goods_m2_1_1",
    "collaboration_with_other_companies_m2_1_1",
    "inbound_logistics_warehousing_m2_1_1",
    "marketing_sales_customer_management_m2_1_1",
    "delivery_outbound_logistics_m2_1_1",
    "administration_and_human_resources_m2_1_1",
    "purchasing_and_procurement_m2_1_1",
    "cyber_security_m2_1_1",
];
const Q2: [&str; 10] = [
    "digitalisation_needs_are_identified_m2_1_2",
    "financial_resources_m2_1_2",
    "it_infrastructures_m2_1_2",
    "ict_specialists_m2_1_2",
    "enterprise_s_management_m2_1_2",
    "concerned_business_departments_m2_1_2",
    "business_architecture_m2_1_2",
    "manufactured_products_m2_1_2",
    "clients_and_partners_satisfaction_m2_1_2",
    "risks_of_digitalisation_m2_1_2",
];
const Q3: [&str; 10] = [
    "connectivity_infrastructure_m2_2_3",
    "enterprise_s_website_m2_2_3",
    "web_based_forms_and_blogs_m2_2_3",
    "live_chats_social_networks_m2_2_3",
    "e_commerce_sales_m2_2_3",
    "e_marketing_promotion_m2_2_3",
    "e_government_online_interaction_m2_2_3",
    "remote_business_collaboration_m2_2_3",
    "internal_web_portal_intranet_m2_2_3",
    "information_management_systems_m2_2_3",
];
const Q4: [&str; 7] = [
    "following_advanced_digital_technologies_m2_2_4__simulation_and_digital_twins_m2_2_4",
    "following_advanced_digital_technologies_m2_2_4__virtual_reality_m2_2_4",
    "following_advanced_digital_technologies_m2_2_4__computer_aided_design_m2_2_4",
    "following_advanced_digital_technologies_m2_2_4__manufacturing_execution_m2_2_4",
    "following_advanced_digital_technologies_m2_2_4__internet_of_things_m2_2_4",
    "following_advanced_digital_technologies_m2_2_4__blockchain_technology_m2_2_4",
    "following_advanced_digital_technologies_m2_2_4__additive_manufacturing_m2_2_4",
];
const Q5: [&str; 7] = [
    "performs_staff_skill_m2_3_5",
    "designs_a_training_plan_m2_3_5",
    "organises_short_trainings_m2_3_5",
    "facilitates_learning_m2_3_5",
    "offers_traineeships_m2_3_5",
    "sponsors_staff_participation_m2_3_5",
    "makes_use_of_subsidised_training_m2_3_5",
];
const Q6: [&str; 8] = [
    "facilitates_staff_awareness_m2_3_6",
    "communicates_digitalisation_m2_3_6",
    "monitors_staff_acceptance_m2_3_6",
    "involves_staff_including_m2_3_6",
    "gives_staff_more_autonomy_m2_3_6",
    "redesigns_adapts_jobs_m2_3_6",
    "sets_up_more_flexible_working_m2_3_6",
    "puts_at_staff_disposal_m2_3_6",
];
const Q7: [&str; 8] = [
    "the_organisation_has_in_place_m2_4_7",
    "data_is_not_collected_digitally_m2_4_7",
    "relevant_data_m2_4_7",
    "data_is_properly_integrated_m2_4_7",
    "data_is_accessible_m2_4_7",
    "collected_data_m2_4_7",
    "data_analytics_enriched_m2_4_7",
    "data_analytics_accessible_m2_4_7",
];
const Q8: [&str; 6] = [
    "enterprise_data_security_policy_m2_4_8",
    "all_client_related_data_m2_4_8",
    "staff_is_regularly_informed_m2_4_8",
    "cyber_threats_egularly_monitored_m2_4_8",
    "full_backup_copy_of_critical_business_data_m2_4_8",
    "business_continuity_plan_m2_4_8",
];
const Q9: [&str; 5] = [
    "automation_and_artificial_intelligence_likert__natural_language_process_m2_5_9",
    "automation_and_artificial_intelligence_likert__computer_vision_m2_5_9",
    "automation_and_artificial_intelligence_likert__audio_processing_m2_5_9",
    "automation_and_artificial_intelligence_likert__robotics_and_autonomous_devices_m2_5_9",
    "automation_and_artificial_intelligence_likert__business_intelligence_m2_5_9",
];
const Q10: [&str; 10] = [
    "sustainable_business_model_m2_6_10",
    "sustainable_service_provision_m2_6_10",
    "sustainable_products_m2_6_10",
    "sustainable_production_m2_6_10",
    "emissions_pollution_m2_6_10",
    "sustainable_energy_generation_m2_6_10",
    "optimisation_of_raw_material_consumption_m2_6_10",
    "reduction_of_transport_and_packaging_costs_m2_6_10",
    "digital_applications_m2_6_10",
    "paperless_administrative_processes_m2_6_10",
];
const Q11: [&str; 5] = [
    "green_digitalisation_2_likert__environmental_concerns_m2_6_11",
    "green_digitalisation_2_likert__environmental_management_m2_6_11",
    "green_digitalisation_2_likert__environmental_aspects_m2_6_11",
    "green_digitalisation_2_likert__energy_consumption_m2_6_11",
    "green_digitalisation_2_likert__recycling_reuse_m2_6_11",
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_item_has_a_column_of_its_own_with_the_number_of_its_question() {
        let mut seen = BTreeSet::new();
        for question in Question::ALL.into_iter().filter(|question| *question != Question::Q1b) {
            let number = question.code().trim_start_matches('q').trim_end_matches('a');
            assert_eq!(stems(question).len(), question.items());
            for stem in stems(question) {
                assert!(stem.ends_with(&format!("_{number}")), "{stem}");
                assert!(seen.insert(stem), "{stem} stands twice");
            }
        }
        assert_eq!(seen.len(), 86);
        assert_eq!(Pair::InvestedFirst.questions(), [Question::Q1a, Question::Q1b]);
    }
}
