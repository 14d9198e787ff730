/** NIH institutes whose pages stand under their own short name at nih.gov. */
const INSTITUTES =
  'NIAMS NINDS NHLBI NIDDK NIDCD NEI NIMH NIAID NICHD NIDCR NIEHS NIGMS NIBIB NINR NCCIH NCATS NIAAA NIMHD'.split(' ');

/** Who may be cited, and on which hosts their pages stand; a host covers its subdomains. */
export const PUBLISHERS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['MedlinePlus', ['medlineplus.gov']],
  ['MedlinePlus Genetics', ['medlineplus.gov', 'ghr.nlm.nih.gov']],
  ...INSTITUTES.map((name) => [name, [`${name.toLowerCase()}.nih.gov`]] as const),
  ['NIA', ['nia.nih.gov', 'nihseniorhealth.gov']],
  ['NCI', ['cancer.gov']],
  ['NHGRI', ['genome.gov']],
  ['NIDA', ['drugabuse.gov', 'nida.nih.gov']],
  ['GARD', ['rarediseases.info.nih.gov']],
  ['NIH', ['nih.gov']],
  ['CDC', ['cdc.gov']],
  ['FDA', ['fda.gov']],
  ['AHRQ', ['ahrq.gov']],
  ['NHS', ['nhs.uk']],
  ['NICE', ['nice.org.uk']],
  ['WHO', ['who.int']],
  ['Cochrane', ['cochrane.org', 'cochranelibrary.com', 'doi.org']],
  ['PubMed', ['pubmed.ncbi.nlm.nih.gov', 'doi.org']],
  ['PMC', ['pmc.ncbi.nlm.nih.gov', 'ncbi.nlm.nih.gov', 'doi.org']],
  ['AAOS OrthoInfo', ['orthoinfo.aaos.org']],
  ['familydoctor.org', ['familydoctor.org']],
  ['American College of Rheumatology', ['rheumatology.org']],
  ['American Heart Association', ['heart.org', 'stroke.org']],
  ['American Cancer Society', ['cancer.org']],
  ['Mayo Clinic', ['mayoclinic.org']],
  ['Cleveland Clinic', ['clevelandclinic.org']],
  ['Merck Manual', ['merckmanuals.com']],
  ['MSD Manual', ['msdmanuals.com']],
  ['IASP', ['iasp-pain.org']],
]);

/** True when the address stands on one of the publisher's hosts. */
export function isOnHost(url: string, publisher: string): boolean {
  const host = new URL(url).hostname;
  return (PUBLISHERS.get(publisher) ?? []).some((known) => host === known || host.endsWith(`.${known}`));
}
