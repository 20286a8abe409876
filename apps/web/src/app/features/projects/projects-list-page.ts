import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import {
  CAPITAL_TYPES,
  CLUSTERS,
  PROJECT_OUTCOMES,
  PROJECT_PHASES,
  type CompanyView,
  type ProjectListItem,
} from '@landfall/contracts';
import { Cell, InstantPipe, Money, StageTag, type Filter } from '@landfall/web-ui';
import { API, injectText } from '../../platform';
import { Preview, RecordList, injectChoices, injectRecordList, injectUserChoices, valueOf } from '../records';
import { injectProjectColumns } from './project-columns';
import { ProjectPreview } from './project-preview';
import { injectProjectTexts } from './project-texts';
import { PROJECT_LIST } from './projects-api';

/** 项目推进: every project from the first lead to full capacity. */
@Component({
  selector: 'lf-projects-list-page',
  imports: [Cell, InstantPipe, Money, Preview, ProjectPreview, RecordList, StageTag],
  templateUrl: './projects-list-page.html',
})
export class ProjectsListPage {
  protected readonly state = injectRecordList<ProjectListItem>(PROJECT_LIST);
  protected readonly columns = injectProjectColumns();
  protected readonly texts = injectProjectTexts();
  private readonly text = injectText();
  private readonly choices = injectChoices();
  private readonly users = injectUserChoices();
  protected readonly linkOf = (row: ProjectListItem): string[] => ['/projects', row.id];
  private readonly company = httpResource<CompanyView>(() => {
    const id = this.state.values().companyId;
    return id ? `${API}/companies/${id}` : undefined;
  });

  protected readonly filters = computed<Filter[]>(() => {
    const label = (field: string) => this.text(`projects.field.${field}`);
    return [
      { kind: 'given', key: 'companyId', label: label('company'), text: valueOf(this.company)?.name ?? '' },
      this.choices.yesNo(
        'signed',
        label('signed'),
        this.text('projects.signedYes'),
        this.text('projects.signedNo'),
      ),
      this.choices.of('phase', label('phase'), 'phase', PROJECT_PHASES),
      this.choices.of('outcome', label('outcome'), 'outcome', PROJECT_OUTCOMES),
      this.choices.of('cluster', label('cluster'), 'cluster', CLUSTERS),
      this.choices.of('capitalType', label('capitalType'), 'capital', CAPITAL_TYPES),
      { kind: 'choice', key: 'ownerId', label: label('ownerName'), options: this.users() },
    ];
  });
}
