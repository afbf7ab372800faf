package dev.foothold.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          call me at 312-555-0188 | call me at [phone]
          (312) 555 0188 works | [phone] works
          my cell is +1.312.555.0188 | my cell is [phone]
          text 3125550188 | text [phone]
          London: +44 20 7946 0958 | London: [phone]
          call 555-0188 after six | call [phone] after six
          write to jo.doe+it@mail.example.org please | write to [email] please
          jo.doe at gmail dot com | [email]
          Jane.Doe AT GMAIL DOT COM | [email]
          jane.doe(at)gmail.com | [email]
          jane.doe[at]gmail.com or call | [email] or call
          jane (at) clinic (dot) example (dot) org | [email]
          janedoe at gmail.com is mine | [email] is mine
          jane.doe at clinic dot org | [email]
          https://x.example/form?mail=jo.doe@mail.example.org&page=2 | https://x.example/form?mail=[email]&page=2
          https://x.example/form?mail=jo.doe%40mail.example.org | https://x.example/form?mail=[email]
          www.x.example/form?tel=312-555-0188&page=2 | www.x.example/form?tel=[phone]&page=2
          https://x.example/form?tel=%2B13125550188 | https://x.example/form?tel=[phone]
          https://x.example/form#mail=jo.doe@mail.example.org | https://x.example/form#mail=[email]
          I live at 742 Evergreen Terrace, Springfield, IL 62704 | I live at [address]
          12 N. Oak St Apt 4B is mine | [address] is mine
          it is 1600 maple avenue | it is [address]
          P.O. Box 1234 | [address]
          SSN 123-45-6789 | SSN [ssn]
          SSN 123.45.6789 | SSN [ssn]
          it is 123.45.6789. | it is [ssn].
          my social is 123456789 | my social is [ssn]
          MRN 0000000 | MRN [record number]
          MRN: A1234567 | MRN: [record number]
          medical record number 55 | medical record number 55
          medical record number is 5566778 | medical record number is [record number]
          acct # 99887766 | acct # [record number]
          member ID: XYZ123456789 | member ID: [record number]
          insurance id W12345678 | insurance id [record number]
          Medicare 1EG4-TE5-MK73 | Medicare [record number]
          card 4111 1111 1111 1111 | card [record number]
          DOB 01/02/1950 | DOB [date of birth]
          d.o.b.: 1950-01-02 | d.o.b.: [date of birth]
          date of birth is March 4, 1961 | date of birth is [date of birth]
          born on 4 March 1961 | born on [date of birth]
          A. Lindqvist 1/4/1940 CHF | [patient] CHF
          row: 2291, Sandoval, Iris, 1968-10-07, A1c 9.4 | row: 2291, [patient], A1c 9.4
          claim 2024-118820 denied | claim [record number] denied
          member Ada, ID XQH900112233 | member Ada, ID [record number]
          bank acct 000123456789 | bank acct [record number]
          patient John Smith was late | patient [patient] was late
          pt Fakey McTest again | pt [patient] again
          my patient Mrs. Lee | my patient [patient]
          a patient named Ana Maria Diaz | a patient named [patient]
          patient's name is O'Brien, Pat | patient's name is [patient]
          the patient john smith cannot log in | the patient [patient] cannot log in
          John Doe, a patient of mine | [patient], a patient of mine
          Mrs. Ortiz's chart is open | [patient]'s chart is open
          pt Smith came in | pt [patient] came in
          """)
  void masksPersonalAndRecordData(String text, String masked) {
    assertThat(Mask.mask(text).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "E11.9 and I10 are ICD-10 codes",
        "an ADT^A01 message, event A01, then A08",
        "Java 25.0.1, Mirth 4.5.2, FHIR R4 4.0.1",
        "version 123.45.6789 of the build, v123.45.6789, 123.45.6789.1",
        "look at gmail.com docs",
        "apply at example dot org, then look at gmail dot com",
        "I work at Epic. Me too",
        "we met at 9 (at noon) and at com",
        "https://x.example/search?q=first+job&page=12#top",
        "https://x.example/jobs?id=20260701&ref=4411",
        "from 2011 to 2026",
        "it pays $58,250 to $104,000 a year",
        "port 6661 or 127.0.0.1:2575",
        "see 45 CFR 164.530(b) and 45 CFR 164.312",
        "https://www.cms.gov/files/3125550188/x?id=1234567890",
        "www.healthit.gov/topic/5551234567",
        "RHIT, CAHIMS, CPC, CompTIA A+ 220-1101",
        "the claim 837 and the claim 835, account 21, member id",
        "HIPAA 8/21/1996, in force since 4/14/2003",
        "120 credit hours and 2,000 practice hours",
        "call 911 or 988 or 1-800-222-1222",
        "text 988, or 800-222-1222 for poison control",
        "OID 2.16.840.1.113883.3.4.5",
        "NPI 1234567893",
        "Patient Access Representative at Mercy Health",
        "Patient Portal Analyst, Patient Experience Team",
        "the Patient resource in FHIR",
        "I was a PT Technician",
        "patient Epic MyChart access",
        "a 30 minute drive, 5 years on the road",
        "3 years on the job, 2 Epic modules",
        "<@123456789012345678> how do I start",
        "ticket 20231 and build 7741",
        "how do patients get records",
        "the RHIT exam has 150 questions in 3.5 hours",
        "in 2019-2021 I was at 2 hospitals",
        "I was born in 1980",
        "CPT 99213 and 99214, DRG 470, LOINC 2345-7, SNOMED 44054006",
      })
  void leavesEverythingElse(String text) {
    Mask.Masked masked = Mask.mask(text);

    assertThat(masked.text()).isEqualTo(text);
    assertThat(masked.kinds()).isEmpty();
  }

  @Test
  void saysWhatKindsWereMasked() {
    String text = "pt Fakey McTest DOB 03/04/1961 MRN 1112223, mail x@example.com";

    assertThat(Mask.mask(text).kinds())
        .isEqualTo(
            Set.of(
                Mask.Kind.PATIENT,
                Mask.Kind.DATE_OF_BIRTH,
                Mask.Kind.RECORD_NUMBER,
                Mask.Kind.EMAIL));
  }

  @Test
  void masksADateBesideAPatientsName() {
    assertThat(Mask.mask("patient John Smith, 01/02/1950, readmitted").text())
        .isEqualTo("patient [patient], [date of birth], readmitted");
  }

  @Test
  void maskingTwiceChangesNothing() {
    String once =
        Mask.mask("patient John Smith MRN 1234567 DOB 1/2/1950 312-555-0188 at 12 Oak St").text();

    assertThat(Mask.mask(once).text()).isEqualTo(once);
  }

  @Test
  void doesNotSayTheTextInToString() {
    assertThat(Mask.mask("secret MRN 1234567")).hasToString("Masked[[RECORD_NUMBER]]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "a",
        "a.",
        "a@",
        "1-",
        "1 ",
        "(",
        "A ",
        "Aa ",
        "patient ",
        "patient A",
        "patient Aa ",
        "MRN ",
        "MRN #",
        "DOB ",
        "1.1",
        "http://",
        "www.",
        "12 Oak ",
        "\u0000",
        "😀",
        "@a.",
        "+1 ",
        "+1(",
        "mrs. ",
        "member ",
        "ssn ",
        "\u001B[31m",
        "名",
        "Name: A ",
        "a(at)",
        "a at ",
        "a at b dot ",
        "a (at) b dot ",
        "http://a?a@",
        "http://a?%40",
        "http://a?=312"
      })
  @Timeout(value = 5, unit = TimeUnit.SECONDS)
  void takesLinearTimeOnHostileText(String piece) {
    assertThat(Mask.mask(piece.repeat(100_000 / piece.length())).text()).isNotNull();
  }
}
